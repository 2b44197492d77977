"""One person at one browser: walks pages, and every page they see is held to the same rules."""

import os
import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Locator

from fusionportal.launch.folder import ROOT

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROWEST = {"width": 320, "height": 700}
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOO_WIDE = """[...document.querySelectorAll("main *")].filter((each) => each.getBoundingClientRect().right > 321)
    .map((each) => each.outerHTML.slice(0, 90)).slice(0, 6).join(" | ") || "something"
"""
PICTURES = Path(os.environ.get("FUSIONPORTAL_VAR") or ROOT / "var") / "pictures"


class Guest:
    """A browser of somebody's own, with what its console said and where it tried to go."""

    def __init__(self, browser: Browser, address: str, *, view=DESK, script: bool = True, theme="light"):
        self.address = address
        self.context = browser.new_context(viewport=view, java_script_enabled=script, color_scheme=theme)
        self.checker = browser.new_context(viewport=view, bypass_csp=True, color_scheme=theme)
        self.said: list[str] = []
        self.outside: list[str] = []
        if theme != "light":
            # What a person chose on their own page is kept in this cookie.
            self.context.add_cookies([{"name": "theme", "value": theme, "url": address}])
        self.page = self.context.new_page()
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._asked)
        self.page.on("console", lambda line: self.said.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def go(self, path: str) -> None:
        """Open an address of the portal."""
        answer = self.page.goto(self.address + path)
        assert answer is not None and answer.status < 400, f"{path} answered {answer and answer.status}"

    def sign_in(self, email: str) -> None:
        """Sign in by the demonstration's page."""
        self.go("/demo/")
        # Some accounts are behind their agency's name, which is one more thing to open.
        form = self.page.locator(f"form:has(input[value='{email}'])").first
        closed = form.locator("xpath=ancestor::details[not(@open)]/summary")
        if closed.count():
            closed.first.click()
        form.locator("button").click()
        # Where their day begins is looked at in a step of its own.
        self.said.clear()

    def press(self, words: str, *, within: str = "main") -> None:
        """Press the button with these words."""
        self.page.locator(within).get_by_role("button", name=words, exact=True).first.click()

    def form(self, act: str) -> Locator:
        """Return the form that does an act, with whatever it is folded away in opened."""
        found = self.page.locator(f"form[action$='/{act}/']").first
        found.evaluate(
            "form => { for (let e = form; e; e = e.parentElement) if ('open' in e) e.open = true; }"
        )
        return found

    def send(self, act: str, **typed: str) -> None:
        """Write into the form that does an act, and send it."""
        form = self.form(act)
        for name, words in typed.items():
            form.locator(f"[name='{name}']").first.fill(words)
        form.locator("button:not([name])").last.click()

    def open(self, summary: str) -> None:
        """Open a folded part of the page."""
        folded = self.page.locator("details", has=self.page.locator("summary", has_text=summary)).first
        if folded.get_attribute("open") is None:
            folded.locator("summary").first.click()

    def choose(self, name: str, value: str) -> None:
        """Tick the box or the circle of this name and value, wherever its label is drawn."""
        self.page.locator(f"input[name='{name}'][value='{value}']").first.check(force=True)

    def words(self) -> str:
        """Return what the page says."""
        return re.sub(r"\s+", " ", self.page.locator("body").inner_text())

    def shows(self, words: str) -> bool:
        """Open the page again and say whether it now says something."""
        self.page.wait_for_load_state()
        try:
            self.page.reload()
        except Error:
            # The browser was still putting the answer to a form in place of the page: ask again.
            return False
        return words in self.words()

    def narrow(self, name: str) -> None:
        """Hold the page to not scrolling sideways on the narrowest phone."""
        before = self.page.viewport_size
        self.page.set_viewport_size(NARROWEST)
        wide = self.page.evaluate(TOO_WIDE) if self.page.evaluate(SIDEWAYS) else ""
        self.page.set_viewport_size(before)
        assert not wide, f"{name} scrolls sideways at 320: {wide}"

    def look(self, name: str) -> None:
        """Hold the page to the rules: accessible, silent, nothing from elsewhere; and keep a picture."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        assert self.said == [], f"{name}: the console said {self.said}"
        assert self.outside == [], f"{name}: asked elsewhere for {self.outside}"
        assert not self.page.evaluate(SIDEWAYS), f"{name} scrolls sideways"
        assert self._broken() == [], f"{name} at {self.page.url}"

    def leave(self) -> None:
        """Close the browser."""
        self.context.close()
        self.checker.close()

    def _broken(self) -> list:
        """Check a copy of the page: the checker is a script, which the portal's own policy forbids."""
        html, page = self.page.content(), self.checker.new_page()
        page.route(self.page.url, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(self.page.url, wait_until="load")
        # As high as it is long: the bar at the lower edge hides what one can always scroll away from it.
        size = page.viewport_size
        page.set_viewport_size(
            {**size, "height": page.evaluate("document.documentElement.scrollHeight") + 80}
        )
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        page.close()
        return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]

    def _asked(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.outside.append(request.url)
