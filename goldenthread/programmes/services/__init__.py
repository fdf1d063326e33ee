"""The verbs of the spine. Each is atomic, checks before it writes, and leaves a line in the log.

`by` says who does it, `at` when; both go to the log. A refusal is a ValidationError that names the field.
"""

from goldenthread.programmes.services.beginning import Partner, RunBy, begin_with_team, let_run
from goldenthread.programmes.services.cohort import (
    end_place,
    form_sets,
    pause_cohort,
    plan_cohort,
    record_attendance,
    resume_cohort,
    take_place,
    take_place_as_newcomer,
)
from goldenthread.programmes.services.day import (
    add_disruption,
    assign_facilitator,
    except_cofacilitation,
    hold_day,
    move_day,
    record_presence,
    set_facilitators,
)
from goldenthread.programmes.services.design import add_programme, add_theme, sign_design
from goldenthread.programmes.services.module import add_thread_note, review_module
from goldenthread.programmes.services.suite import (
    appoint,
    begin_suite,
    commission,
    join_suite,
    record_absence,
    sign_aims,
    write_aims,
)

__all__ = [
    "Partner",
    "RunBy",
    "add_disruption",
    "add_programme",
    "add_theme",
    "add_thread_note",
    "appoint",
    "assign_facilitator",
    "begin_suite",
    "begin_with_team",
    "commission",
    "end_place",
    "except_cofacilitation",
    "form_sets",
    "hold_day",
    "join_suite",
    "let_run",
    "move_day",
    "pause_cohort",
    "plan_cohort",
    "record_absence",
    "record_attendance",
    "record_presence",
    "resume_cohort",
    "review_module",
    "set_facilitators",
    "sign_aims",
    "sign_design",
    "take_place",
    "take_place_as_newcomer",
    "write_aims",
]
