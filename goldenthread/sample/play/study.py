"""The evaluation of 2024: its plan, its lock, its answers and its coding."""

from collections.abc import Iterable
from decimal import Decimal

from goldenthread.evaluation.models import CodedTheme, Study, SubCode
from goldenthread.evaluation.services import (
    Reference,
    change_protocol,
    count_responses,
    finish_coding,
    keep_answers,
    lock_study,
    plan_study,
)
from goldenthread.evaluation.states import Register, Voice
from goldenthread.sample.play.stage import Stage, hand
from goldenthread.sample.script import Script
from goldenthread.sample.script.answers import Said
from goldenthread.sample.tables import day, document

EVALUATOR = "Dr Ewa Thistlewood"
CODERS = (EVALUATOR, "Idris Larkwhistle")
TITLE = "Evaluation of the senior programme, 2024"


def evaluate(stage: Stage, script: Script) -> None:
    study = ask(stage)
    keep(stage, study, script)
    close(stage, study)


def ask(stage: Stage) -> Study:
    """Plan the study, lock it, list the changes made since and count the answers."""
    facts = document("evaluation")
    opens_on, closes_on = map(day, facts["study"]["window"])
    locked_on = day(facts["study"]["locked_on"])
    study = plan_study(
        programme=stage.programmes["SENIOR"],
        title=TITLE,
        opens_on=opens_on,
        closes_on=closes_on,
        themes=facts["codebook"],
        **hand(locked_on, 9, by=EVALUATOR),
    )
    first_invitation_on = day(facts["study"]["first_invitation_on"])
    lock_study(study=study, on=locked_on, first_invitation_on=first_invitation_on, **hand(locked_on, 17, by=EVALUATOR))
    for change in facts["study"]["changes"]:
        on = day(change["on"])
        change_protocol(study=study, on=on, what=change["what"], **hand(on, 11, by=EVALUATOR))
    for counted in facts["responses"]:
        count_responses(study=study, **counted, **hand(closes_on, 18, by=EVALUATOR))
    return study


def keep(stage: Stage, study: Study, script: Script) -> None:
    """Keep the answers of the survey and of the interviews."""
    themes = {theme.code: theme for theme in study.themes.all()}
    codes = {code.code: code for code in SubCode.objects.filter(theme__study=study)}
    finished_on = day(document("evaluation")["study"]["coding_finished_on"])
    said = [(Register.SURVEY, Voice.DELEGATE, script.survey)]
    said += [(Register.INTERVIEW, voice, people) for voice, people in script.interviews.items()]
    for register, voice, answers in said:
        keep_answers(
            study=study,
            register=register,
            voice=voice,
            answers=[references(answer, themes, codes) for answer in answers],
            coder=stage.people[EVALUATOR],
            **hand(finished_on, 12, by=EVALUATOR),
        )


def references(said: Iterable[Said], themes: dict[str, CodedTheme], codes: dict[str, SubCode]) -> list[Reference]:
    return [Reference(s.text, themes[s.theme], s.valence, codes[s.code]) for s in said]


def close(stage: Stage, study: Study) -> None:
    facts = document("evaluation")
    on = day(facts["study"]["coding_finished_on"])
    finish_coding(
        study=study,
        on=on,
        double_coded_share=Decimal(str(facts["double_coded_share"])),
        coders=[stage.people[name] for name in CODERS],
        agreement={code: Decimal(str(alpha)) for code, alpha in facts["alpha"].items()},
        **hand(on, 16, by=EVALUATOR),
    )
