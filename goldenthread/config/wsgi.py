"""The door for the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.template import engines
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.config.settings")
application = get_wsgi_application()

# All rooms are entered and their templates read now rather than by the first reader, and what they hold is set aside
# from the collector: walking through it again and again doubled the time of one page in ten.
len(get_resolver().url_patterns)
templates = engines["jinja2"].env
for name in templates.list_templates(filter_func=lambda name: name.startswith(("insight/", "ui/"))):
    templates.get_template(name)
gc.collect()
gc.freeze()
