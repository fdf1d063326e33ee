"""Tracing what was recorded of a person back to the keys of the workbook that told it."""

from goldenthread.history.services.tracing.merges import noted_in

__all__ = ["noted_in"]
