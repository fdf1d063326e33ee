from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

from case_facts import MARLHAVEN, SAMPLE

from goldenthread.report.case_study import write
from goldenthread.report.document import Document
from goldenthread.report.html import MADE_UP, render

VOID = {"meta"}


class Outline(HTMLParser):
    """Reads a page into its elements, and minds that each one is closed."""

    def __init__(self, page):
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.texts, self.attributes = [], [], [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in {"href", "src"}]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


PAGE = Outline(render(write(SAMPLE)))


def test_a_page_is_well_formed_with_one_h1_and_a_heading_a_section():
    assert PAGE.open == []
    assert PAGE.tags.count("h1") == 1
    assert PAGE.tags.count("h2") == 8 + 1  # and the table for paper
    assert len(PAGE.ids) == len(set(PAGE.ids))


def test_every_sentence_stands_with_its_evidence_folded_in_two():
    said = write(SAMPLE).sentences
    assert PAGE.tags.count("details") == PAGE.tags.count("summary") == 2 * len(said)
    page = "".join(PAGE.texts)
    assert [s.id for s in said if s.text not in page or s.evidence.plain not in page] == []
    assert {link.removeprefix("#") for link in PAGE.links} <= set(PAGE.ids)


def test_every_gap_is_listed():
    page = "".join(PAGE.texts)
    assert [gap.id for gap in write(SAMPLE).omitted if gap.claim not in page or gap.reason not in page] == []


def test_a_page_runs_nothing_and_fetches_nothing():
    page = render(write(SAMPLE))
    assert [tag for tag in PAGE.tags if tag in {"script", "link", "img", "iframe", "object", "base", "form"}] == []
    assert [name for name in PAGE.attributes if name.startswith("on") or name == "style"] == []
    assert [mark for mark in ("http:", "https:", "//", "url(", "@import", "javascript:") if mark in page] == []


def test_made_up_data_say_so_at_the_top_on_screen_and_on_paper():
    page = render(write(SAMPLE))
    body = page[page.index("<body>") :]
    assert body.startswith(f'<body>\n<header class="made-up"><p>{MADE_UP}</p></header>')
    assert f'@page {{ @bottom-left {{ content: "{MADE_UP}"' in page
    assert MADE_UP not in render(write(replace(SAMPLE, made_up=False)))


def test_markup_in_a_name_is_shown_as_text():
    evil = replace(MARLHAVEN, name='<script>alert(1)</script> & "Sons"')
    facts = replace(SAMPLE, title="</title><b>", suite_span=replace(SAMPLE.suite_span, lead=evil))
    page = render(write(facts))
    assert "<script" not in page
    assert "<b>" not in page
    shown = "".join(Outline(page).texts)
    assert 'Since 2019 <script>alert(1)</script> & "Sons" and the Calder Institute have run' in shown


def test_braces_in_a_name_are_no_template():
    odd = replace(MARLHAVEN, name="{partners} {0} Trust")
    page = render(write(replace(SAMPLE, suite_span=replace(SAMPLE.suite_span, lead=odd))))
    assert "{partners} {0} Trust and the Calder Institute" in page


def test_an_empty_document_is_a_page():
    assert Outline(render(Document("Leaders", False, date(2024, 7, 31), ()))).tags.count("h1") == 1
