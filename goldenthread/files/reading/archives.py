"""The zip that a workbook is: opened only if it is one, and if all that is packed in it can be borne."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from goldenthread.files.reading import refusals

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old workbooks, and the envelope of new ones with a password
LOCKED = "EncryptedPackage".encode("utf-16-le")
OTHERS = {
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "mimetype": "an OpenDocument file, such as an .ods spreadsheet",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "Index/Document.iwa": "a Numbers spreadsheet",
}
MOST_BYTES = 300_000_000
LARGE, STEEPEST = 50_000_000, 200  # no honest part of this size shrinks more than that many times


def opened(content: bytes) -> ZipFile:
    """The archive of a workbook; whatever else the content is, is refused by its name."""
    if not content:
        raise refusals.empty_file()
    if content.startswith(OLE):
        raise refusals.password() if LOCKED in content else refusals.old_format()
    if not content.startswith(ZIP):
        raise refusals.not_a_workbook()
    archive = ZipFile(BytesIO(content))
    refuse_others(set(archive.namelist()))
    refuse_excess(archive.infolist())
    return archive


def refuse_others(names: set[str]) -> None:
    for name, what in OTHERS.items():
        if name in names:
            raise refusals.other_format(what)
    if "[Content_Types].xml" not in names:
        raise refusals.not_a_workbook()


def refuse_excess(parts: list[ZipInfo]) -> None:
    """Sizes may be lies; but no part is ever read beyond the size that it gives, nor in one piece."""
    if sum(part.file_size for part in parts) > MOST_BYTES or any(map(is_steep, parts)):
        raise refusals.too_large()
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise ValueError("packed in a way that no spreadsheet uses, and that gives no bound")


def is_steep(part: ZipInfo) -> bool:
    return part.file_size > max(LARGE, STEEPEST * part.compress_size)
