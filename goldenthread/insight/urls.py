"""The addresses of this room. Each view declares who may see it."""

from django.urls import path

from goldenthread.insight.views import (
    aims,
    case_study,
    cohort,
    doors,
    organisation,
    person,
    programme,
    suite,
    thread,
    week,
)

urlpatterns = [
    path("", doors.home, name="home"),
    path("accessibility/", doors.accessibility, name="accessibility"),
    path("<slug:suite>/", suite.suite, name="suite"),
    path("<slug:suite>/this-week/", week.week, name="week"),
    path("<slug:suite>/thread/", thread.thread, name="thread"),
    path("<slug:suite>/thread/days.csv", thread.days_csv, name="days_csv"),
    path("<slug:suite>/how-it-is-reckoned/", suite.how_reckoned, name="how_reckoned"),
    path("<slug:suite>/aims/", aims.aims, name="aims"),
    path("<slug:suite>/programmes/<slug:programme>/", programme.programme, name="programme"),
    path("<slug:suite>/cohorts/<slug:cohort>/", cohort.cohort, name="cohort"),
    path("<slug:suite>/people/<uuid:person>/", person.person, name="person"),
    path("<slug:suite>/organisations/<slug:code>/", organisation.organisation, name="organisation"),
    path("<slug:suite>/case-study/", case_study.case_study, name="case_study"),
    path("<slug:suite>/case-study/reckon/", case_study.reckon, name="reckon_case_study"),
    path("<slug:suite>/case-study/download.json", case_study.download, {"form": "json"}, name="case_study_json"),
    path("<slug:suite>/case-study/download.html", case_study.download, {"form": "html"}, name="case_study_html"),
    path("<slug:suite>/case-study/<slug:sentence>/", case_study.evidence, name="evidence"),
]
