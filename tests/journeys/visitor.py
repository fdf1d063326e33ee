"""What somebody can do at a page, named as they would name it, so that a journey reads as sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlparse

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

AXE = Axe()
SMALLEST_TEXT = """() => Math.min(...[...document.querySelectorAll("svg text")]
  .filter(text => text.getClientRects().length && text.textContent.trim())
  .map(text => {
    const box = text.ownerSVGElement, drawn = box.viewBox.baseVal.width;
    const scale = drawn ? box.getBoundingClientRect().width / drawn : 1;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  }))"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Visitor:
    """Somebody at a browser."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(10_000)

    # what a visitor does

    def goes_to(self, address: str) -> None:
        self.page.goto(address)

    def walks_in_as(self, name: str) -> None:
        """Through the door of the demonstration."""
        self.page.goto("/demo/")
        self.page.get_by_role("button", name=f"Walk in as {name}").click()

    def follows(self, words: str, *, exact: bool = False) -> None:
        self.page.get_by_role("link", name=words, exact=exact).first.click()

    def turns_to(self, item: str) -> None:
        """In the navigation at the top."""
        self.page.get_by_role("navigation", name="Main").get_by_role("link", name=item).click()

    def presses(self, words: str) -> None:
        self.page.get_by_role("button", name=words).first.click()

    def writes(self, label: str, text: str) -> None:
        self.page.get_by_label(label).first.fill(text)

    def empties_the_form(self) -> None:
        """Leave every field of the desk empty and send it."""
        for field in self.page.locator("main input[type=text], main textarea").all():
            field.fill("")
        self.page.locator("main form button").first.click()

    def ticks(self, label: str) -> None:
        self.page.get_by_label(label).first.check()

    def opens(self, words: str) -> None:
        """A sentence or a line that unfolds."""
        self.page.locator("summary:visible", has_text=words).first.click()

    def downloads(self, words: str) -> Path:
        """A file behind a link; gives where it lies."""
        with self.page.expect_download() as download:
            self.page.get_by_text(words).first.click()
        return Path(download.value.path())

    def hands_in(self, file: Path) -> None:
        self.page.locator("input[type=file]").set_input_files(file)
        self.presses("Hand in")

    def waits_for(self, heading: str) -> None:
        """While the worker is at it, as long as somebody would."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading, timeout=60_000)

    # what a visitor finds

    def is_at(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)

    def reads(self, words: str) -> None:
        expect(self.page.get_by_text(words).locator("visible=true").first).to_be_visible()

    def does_not_read(self, words: str) -> None:
        expect(self.page.get_by_text(words).locator("visible=true")).to_have_count(0)

    def finds_in(self, label: str, text: str) -> None:
        expect(self.page.get_by_label(label).first).to_have_value(text)

    def is_offered(self, words: str) -> None:
        expect(self.page.get_by_role("link", name=words).first).to_be_visible()

    def barriers(self) -> list[str]:
        """What axe finds: the rule, and where it is broken."""
        found = AXE.run(self.page).response["violations"]
        return [f"{each['id']}: {', '.join(str(node['target']) for node in each['nodes'][:3])}" for each in found]

    def sideways(self) -> int:
        """How many pixels the page is wider than the screen."""
        return self.page.evaluate(SIDEWAYS)

    def smallest_text_in_pictures(self) -> float:
        """In pixels as they are seen, whatever the picture is scaled to."""
        return self.page.evaluate(SMALLEST_TEXT)


@contextmanager
def visiting(browser: Browser, address: str, *, width: int = 1280, java_script: bool = True) -> Iterator[Visitor]:
    """Somebody comes to a house, and no request of theirs may leave the loopback."""
    asked_for: list[str] = []
    context = browser.new_context(
        base_url=address,
        locale="en-GB",
        viewport={"width": width, "height": 900},
        java_script_enabled=java_script,
        reduced_motion="reduce",
    )
    context.on("request", lambda request: asked_for.append(request.url))
    yield Visitor(context.new_page())
    context.close()
    assert {urlparse(each).hostname for each in asked_for if not each.startswith("data:")} <= {"127.0.0.1"}
