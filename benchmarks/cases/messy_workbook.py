"""Bring a messy workbook in as its truth answers, and print how well that went, as JSON: WORKBOOK TRUTH."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import django

django.setup()

from django.utils import timezone  # noqa: E402 - Django is started first

from goldenthread.history.book.people import pair_of  # noqa: E402
from goldenthread.history.services.beginning import day_of, suite_meant  # noqa: E402
from goldenthread.history.services.bringing_in import bring_in  # noqa: E402
from goldenthread.history.services.looking import look, reading_of  # noqa: E402
from goldenthread.programmes.models import Cohort, Suite  # noqa: E402
from goldenthread.programmes.queries import started_in  # noqa: E402

SILENT = {"progress": lambda _step, _share: None}


def how_well(workbook: Path, truth: dict) -> dict[str, float]:
    """What the dry run names and proposes, and how many delegates there are once all is answered."""
    reading = reading_of(workbook.read_bytes(), workbook.name)
    suite, name = suite_meant("", reading, workbook.stem)
    asked = {"suite": suite, "suite_name": name, "today": day_of(suite, reading), **SILENT}
    found = look(reading, **asked).findings
    planted, named = places(truth["faults"]), {(f.sheet, f.row, f.column, f.kind) for f in found.faults}
    merges = pairs(truth["merges"])
    sure = pairs((m.a, m.b) for m in found.merges if m.sure)
    decided = dict.fromkeys(merges, True) | dict.fromkeys(pairs(truth["apart"]), False)
    brought = bring_in(looked=look(reading, **asked, decided=decided), skip_faulty=True, by="bench", at=timezone.now())
    return {
        "faults not named": len(planted - named),
        "faults named wrongly": len(named - planted),
        "pairs not proposed": len(merges - pairs((m.a, m.b) for m in found.merges)),
        "pairs": len(merges),
        "sure wrongly": len(sure - merges),
        "sure": len(sure),
        "delegates missed": abs(delegates(brought) - truth["delegates"]),
    }


def places(faults: Iterable[dict]) -> set[tuple]:
    return {(fault["sheet"], fault["row"], fault["column"], fault["kind"]) for fault in faults}


def pairs(keys: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair_of(*pair) for pair in keys}


def delegates(suite: Suite) -> int:
    """Those who started the senior programme, each once."""
    cohorts = Cohort.objects.filter(programme__suite=suite, programme__code="SENIOR").values_list("pk", flat=True)
    return len({person for _, person in started_in(cohorts)})


if __name__ == "__main__":
    print(json.dumps(how_well(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text()))))
