"""Each persona of the demonstration walks in and does the thing to try first."""

import pytest

pytestmark = pytest.mark.browser


def test_the_programme_manager_sees_which_modules_have_no_review(house, visit):
    priya = visit(house)
    priya.walks_in_as("Priya Raman")
    priya.is_at("This week")
    priya.reads("Waiting for a review")
    priya.is_offered("FLR-08, module 2")
    priya.is_offered("DIV-04, module 4")
    priya.follows("FLR-08, module 2")
    priya.is_at("Review")


def test_the_lead_facilitator_follows_the_gold_strand(house, visit):
    ruth = visit(house)
    ruth.walks_in_as("Ruth Adeyemi")
    ruth.turns_to("The thread")
    ruth.is_at("The thread")
    ruth.reads("Ruth Adeyemi")
    ruth.opens("2022")
    ruth.reads("Helen Marsh")


def test_the_client_lead_looks_at_the_cohort_whose_first_days_fell_on_strikes(house, visit):
    daniel = visit(house)
    daniel.walks_in_as("Mr Daniel Okafor")
    daniel.turns_to("Programmes")
    daniel.follows("Senior clinical leaders")
    daniel.follows("SCL-09", exact=True)
    daniel.is_at("Senior clinical leaders, cohort 9")
    daniel.reads("strike")


def test_the_delegate_finds_the_next_day(house, visit):
    amara = visit(house)
    amara.walks_in_as("Dr Amara Nwosu")
    amara.is_at("This week")
    amara.reads("The next day is")
    amara.follows("Dr Amara Nwosu")
    amara.is_at("Hello, Dr Nwosu")
    amara.reads("Your next day")
    amara.reads("Module 1, day 1")


def test_the_line_manager_sees_when_those_sponsored_are_away(house, visit):
    baljit = visit(house)
    baljit.walks_in_as("Mr Baljit Crossmere")
    baljit.reads("Days to release people for")
    baljit.follows("Dr Amara Nwosu")
    baljit.reads("is to be released")
    baljit.does_not_read("apologies")


def test_the_operational_manager_reads_about_working_with_operational_managers(house, visit):
    chloe = visit(house)
    chloe.walks_in_as("Chloe Ashgrove")
    chloe.turns_to("Programmes")
    chloe.follows("Senior clinical leaders")
    chloe.reads("operational managers")


def test_the_evaluator_sees_which_theme_was_cited_most_and_how_sure_that_is(house, visit):
    ewa = visit(house)
    ewa.walks_in_as("Dr Ewa Thistlewood")
    ewa.turns_to("Insight")
    ewa.opens("A restorative space was the benefit that respondents cited most")
    ewa.reads("65 of 96 survey respondents said so; the next was 50.")
    ewa.opens("For evaluators")
    ewa.follows("This evidence on a page of its own")
    ewa.reads("theme_codings")
    ewa.reads("0.578 to 0.762")


def test_the_executive_opens_the_evidence_behind_a_sentence(house, visit):
    farida = visit(house)
    farida.walks_in_as("Dr Farida Stonebridge")
    farida.turns_to("Insight")
    farida.is_at("a case study")
    farida.reads("Some 220 delegates have attended the senior programme.")
    farida.does_not_read("People present on at least one day: 220.")
    farida.opens("220 delegates have attended the senior programme")
    farida.reads("People present on at least one day: 220.")


def test_a_partner_trust_lead_sees_the_own_trust_and_no_other(house, visit):
    joseph = visit(house)
    joseph.walks_in_as("Dr Joseph Tamarind")
    joseph.goes_to("/marlhaven/organisations/ZZ3/")
    joseph.is_at("Thornwick")
    joseph.goes_to("/marlhaven/organisations/ZZ2/")
    joseph.is_at("Page not found")


def test_another_sees_the_trust_under_the_name_that_it_had(house, visit):
    samira = visit(house)
    samira.walks_in_as("Samira Goldcrest")
    samira.goes_to("/marlhaven/organisations/ZZ2/")
    samira.is_at("Eastmere Healthcare")
    samira.reads("Eastmere University Hospital")
