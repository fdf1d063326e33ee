"""The desks of the aims: signing them, and writing a new version."""

from django.http import HttpRequest, HttpResponse

from goldenthread.programmes.access import may_see, runs_suite, signs_aims
from goldenthread.programmes.forms.aims import SignAims, WriteAims
from goldenthread.programmes.pages.aims import sign_aims_page, write_aims_page
from goldenthread.programmes.pages.desk import Closed
from goldenthread.programmes.queries import signs_for
from goldenthread.programmes.views.desk import closed, desk, sent


@may_see(signs_aims)
def sign_aims(request: HttpRequest) -> HttpResponse:
    register, signer = request.suite.aims_registers.last(), request.user.person
    organisation = signs_for(request.suite, signer, request.today)
    page = sign_aims_page(request.suite, register, organisation)
    if isinstance(page, Closed):
        return closed(request, page)
    form = SignAims(register, organisation, signer, request.today, sent(request))
    return desk(request, page, form, done=f"You signed version {register.version} of the aims.")


@may_see(runs_suite)
def write_aims(request: HttpRequest) -> HttpResponse:
    last = request.suite.aims_registers.last()
    form = WriteAims(request.suite, last, sent(request))
    return desk(request, write_aims_page(request.suite, last), form, done="A new version of the aims is written.")
