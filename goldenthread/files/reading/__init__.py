"""Reading a file of rows: bytes in, grids out. What cannot be read whole is refused, with what to do about it."""

from goldenthread.files.reading.archives import OLE, ZIP
from goldenthread.files.reading.separated import read_csv
from goldenthread.files.reading.workbooks import read_workbook
from goldenthread.files.values import Grid

__all__ = ["read_any", "read_csv", "read_workbook"]


def read_any(content: bytes, name: str) -> tuple[Grid, ...]:
    """The sheets of a file. What it holds decides, not its name: that only tells one text from another."""
    if name.lower().endswith((".csv", ".txt")) and not content.startswith((ZIP, OLE)):
        return (read_csv(content, name),)
    return read_workbook(content)
