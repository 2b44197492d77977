"""The evidence pack as pages and as signed copies, for the privacy officer and the auditor."""

import io
from zipfile import ZipFile

import pytest

from fusionportal.oversight.evidence.pack import PACK
from privacy.models import AuditEntry
from privacy.oversight.exporting import unchanged

PERIOD = "?since=2026-01-01&until=2026-01-31"


def test_there_are_sixteen_reports_each_with_a_name_of_its_own():
    assert [report.number for report in PACK] == list(range(1, 17))
    assert len({report.slug for report in PACK}) == 16


@pytest.mark.parametrize("slug", [report.slug for report in PACK])
def test_each_report_is_a_page_with_its_copies(client, axel, sheriff_tip, slug):
    client.force_login(axel)
    page = client.get(f"/oversight/evidence/{slug}/")
    assert page.status_code == 200 and f"/oversight/evidence/{slug}.pdf?since=" in page.content.decode()
    text = client.get(f"/oversight/evidence/{slug}.csv").content.decode()
    assert unchanged(text) and "# Report" in text and "policy" in text
    assert not unchanged(text.replace("Proves", "Shows", 1))
    assert client.get(f"/oversight/evidence/{slug}.pdf").content.startswith(b"%PDF")


def test_the_list_tells_what_each_proves_and_is_in_the_trail(client, priya, sheriff_tip):
    client.force_login(priya)
    page = client.get("/oversight/evidence/").content.decode()
    assert all(report.proves in page for report in PACK)
    assert AuditEntry.objects.get(verb="read evidence").detail["reports"] == 16


def test_the_same_data_and_days_give_the_same_pack(client, axel, sheriff_tip):
    client.force_login(axel)
    first, again = (client.get(f"/oversight/evidence/pack.zip{PERIOD}").content for _ in range(2))
    assert first == again
    names = ZipFile(io.BytesIO(first)).namelist()
    assert len(names) == 33 and names[-1] == "policy.md"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("?since=2026-02-01&until=2026-01-01", "before the first one"),
        ("?since=2010-01-01&until=2026-01-01", "more than five years"),
        ("?since=yesterday", "Enter a valid date"),
        ("?until=2126-01-01", "has not come"),
    ],
)
def test_days_that_cannot_be_asked_about_are_refused_in_words(client, axel, host, period, words):
    client.force_login(axel)
    for address in ("/oversight/evidence/", "/oversight/evidence/basis/"):
        page = client.get(f"{address}{period}")
        assert page.status_code == 422 and words in page.content.decode()
    assert client.get(f"/oversight/evidence/basis.csv{period}").status_code == 404


def test_an_unknown_report_or_kind_of_copy_is_not_there(client, axel, host):
    client.force_login(axel)
    for address in ("nothing/", "basis.exe", "nothing.csv"):
        assert client.get(f"/oversight/evidence/{address}").status_code == 404
