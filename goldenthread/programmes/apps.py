from django.apps import AppConfig
from django.core.checks import Tags, register

from goldenthread.programmes.checks import every_address_declares_access


class ProgrammesConfig(AppConfig):
    name = "goldenthread.programmes"

    def ready(self) -> None:
        register(every_address_declares_access, Tags.security)
