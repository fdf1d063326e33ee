"""The addresses of this room. Each view declares who may see it."""

from django.urls import path

from goldenthread.history.views import columns, files, imports, merges, overview

urlpatterns = [
    path("<slug:suite>/history/", overview.overview, name="history"),
    path("<slug:suite>/history/hand-in/", overview.hand_in, name="hand_in"),
    path("<slug:suite>/history/workbook.xlsx", files.template, name="template"),
    path("<slug:suite>/history/suite.xlsx", files.suite_workbook, name="export_suite"),
    path("<slug:suite>/history/merges/", merges.merges, name="merges"),
    path("<slug:suite>/history/merges/<int:merge>/undo/", merges.undo, name="undo_merge"),
    path("<slug:suite>/history/duplicates/find/", merges.find_duplicates, name="find_duplicates"),
    path("<slug:suite>/history/duplicates/<slug:pair>/merge/", merges.merge_pair, name="merge_pair"),
    path("<slug:suite>/history/duplicates/<slug:pair>/apart/", merges.say_apart, name="say_apart"),
    path("<slug:suite>/history/files/<int:key>/", imports.found, name="import_found"),
    path("<slug:suite>/history/files/<int:key>/faults.csv", files.faults, name="import_faults"),
    path("<slug:suite>/history/files/<int:key>/columns/", columns.choose_columns, name="choose_columns"),
    path("<slug:suite>/history/files/<int:key>/decide/", imports.decide, name="import_decide"),
    path("<slug:suite>/history/files/<int:key>/look-again/", imports.look_again, name="import_look_again"),
    path("<slug:suite>/history/files/<int:key>/bring-in/", imports.bring_in, name="import_bring_in"),
    path("<slug:suite>/history/files/<int:key>/put-aside/", imports.put_aside, name="import_put_aside"),
]
