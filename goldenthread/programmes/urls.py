"""The addresses of the desks. Each view declares who may see it."""

from django.urls import path

from goldenthread.programmes.views import aims, cohorts, days, modules, places

urlpatterns = [
    path("<slug:suite>/cohorts/plan/", cohorts.plan_cohort, name="plan_cohort"),
    path("<slug:suite>/cohorts/<slug:cohort>/places/", places.take_place, name="take_place"),
    path("<slug:suite>/places/<int:place>/end/", places.end_place, name="end_place"),
    path("<slug:suite>/days/<int:day>/move/", days.move_day, name="move_day"),
    path("<slug:suite>/days/<int:day>/facilitators/", days.day_facilitators, name="day_facilitators"),
    path("<slug:suite>/days/<int:day>/presence/", days.day_presence, name="day_presence"),
    path("<slug:suite>/modules/<int:module>/review/", modules.review_module, name="review_module"),
    path("<slug:suite>/modules/<int:module>/note/", modules.thread_note, name="thread_note"),
    path("<slug:suite>/aims/sign/", aims.sign_aims, name="sign_aims"),
    path("<slug:suite>/aims/write/", aims.write_aims, name="write_aims"),
]
