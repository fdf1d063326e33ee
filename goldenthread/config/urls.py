"""Every address of the house, each under the room that answers it."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("demo/", include("goldenthread.sample.urls")),
    path("", include("goldenthread.programmes.urls")),
    path("", include("goldenthread.history.urls")),
    path("", include("goldenthread.insight.urls")),
]

handler400 = "goldenthread.ui.errors.bad_request"
handler403 = "goldenthread.ui.errors.permission_denied"
handler404 = "goldenthread.ui.errors.page_not_found"
handler500 = "goldenthread.ui.errors.server_error"
