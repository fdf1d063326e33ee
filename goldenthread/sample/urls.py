"""The door of the demonstration."""

from django.urls import path

from goldenthread.sample import views

urlpatterns = [
    path("", views.demo, name="demo"),
    path("walk-in/", views.walk_in, name="walk_in"),
]
