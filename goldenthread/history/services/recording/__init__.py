"""Writing what was found in a workbook into the records, sheet by sheet, many rows at once."""

from goldenthread.history.services.recording.whole import record_findings

__all__ = ["record_findings"]
