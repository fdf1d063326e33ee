"""Signing in with a password, and recording at a desk."""

import pytest
from beside import asked, open_house

pytestmark = pytest.mark.browser
EMAIL, PASSWORD = "priya.raman@marlhaven.example", "thimble harbour violin"
GIVE_PASSWORD = f"""
from goldenthread.people.models import User
user = User.objects.get(email="{EMAIL}")
user.set_password("{PASSWORD}")
user.save()
print("null")
"""


@pytest.fixture
def priya(house_of_ones_own, visit):
    """The programme manager, come in through the door."""
    manager = visit(house_of_ones_own)
    manager.walks_in_as("Priya Raman")
    return manager


def test_signing_in_with_email_and_password(house_folder, visit):
    asked(house_folder, GIVE_PASSWORD)
    with open_house(house_folder) as address:
        priya = visit(address)
        priya.goes_to("/account/login/")
        priya.writes("Email address", EMAIL)
        priya.writes("Password", "not the password")
        priya.presses("Sign in")
        priya.reads("There is a problem")
        priya.reads("Enter the email address and password that you sign in with")
        priya.finds_in("Email address", EMAIL)
        priya.writes("Password", PASSWORD)
        priya.presses("Sign in")
        priya.is_at("This week")
        priya.presses("Sign out")
        priya.goes_to("/marlhaven/thread/")
        priya.is_at("Sign in")


def test_a_desk_with_an_error_keeps_the_text_and_then_records(priya):
    priya.follows("FLR-08, module 2")
    priya.writes("What did we hear?", "Two wards asked for fewer slides.")
    priya.writes("What did we decide?", "Less input, more time for live issues.")
    priya.presses("Save the review")
    priya.reads("There is a problem")
    priya.reads("Select who was there from the trusts")
    priya.finds_in("What did we hear?", "Two wards asked for fewer slides.")
    priya.ticks("Ruth Adeyemi")
    priya.ticks("Mr Daniel Okafor")
    priya.presses("Save the review")
    priya.reads("The review of FLR-08 module 2 is saved.")
    priya.turns_to("This week")
    priya.does_not_read("FLR-08, module 2")


def test_a_day_is_moved_and_the_delegate_reads_why(house_of_ones_own, priya, visit):
    priya.follows("Move DIV-05, Module 1, day 1")
    priya.writes("Day", "17")
    priya.writes("Month", "9")
    priya.writes("Year", "2024")
    priya.writes("Why is the day moved?", "Consultant strike")
    priya.presses("Move")
    amara = visit(house_of_ones_own)
    amara.walks_in_as("Dr Amara Nwosu")
    amara.follows("Dr Amara Nwosu")
    amara.reads("Consultant strike")
