"""Public pages speak Spanish too, every word of them."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation.template import templatize

from privacy.retention.models import RetentionRow
from privacy.rules.knowing import RIGHTS

CATALOG = settings.LOCALE_PATHS[0] / "es" / "LC_MESSAGES"
DESK_ONLY = {"phone.html", "phone_taken.html", "phone.py"}
PAGES = [
    "base.html", "base_public.html", "public/*.html", "tips/intake/*.html", "forms/*.html", "errors/*.html",
    "components/error_summary.html", "components/steps.html", "components/code_plate.html",
]  # fmt: skip
CODE = ["tips/intake/**/*.py", "partners/dates.py", "fusionportal/forms.py", "fusionportal/errors.py"]
MARKED = re.compile(
    r"""\b(?:ngettext|gettext|pgettext|_)\(\s*u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""", re.VERBOSE
)
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop"}


def in_templates():
    for pattern in PAGES:
        for path in (settings.BASE / "templates").glob(pattern):
            if path.name not in DESK_ONLY:
                for found in MARKED.finditer(templatize(path.read_text())):
                    yield ast.literal_eval(found[1])


def in_code():
    for path in (path for pattern in CODE for path in Path(settings.BASE).glob(pattern)):
        if path.name in DESK_ONLY:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
                yield from (arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant))


def spanish():
    with (CATALOG / "django.mo").open("rb") as stream:
        return gettext.GNUTranslations(stream)


def test_every_marked_string_of_a_public_page_has_its_spanish():
    known = spanish()._catalog
    said = {text for text in (*in_templates(), *in_code()) if isinstance(text, str) and text.strip()}
    assert len(said) > 300
    assert {text for text in said if text not in known and (text, 0) not in known} == set()


def test_every_sentence_of_the_policy_has_its_spanish(db):
    catalog = spanish()
    rows = RetentionRow.objects.filter(record_class__in=["T0", "T1", "T2"]).values_list("sentence", flat=True)
    sentences = {*rows, *(rule.sentence for rule in RIGHTS)}
    assert {sentence for sentence in sentences if catalog.gettext(sentence) == sentence} == set()


def test_the_compiled_catalog_is_the_written_one():
    written = (CATALOG / "django.po").read_text()
    texts = {ast.literal_eval(found) for found in re.findall(r'^msgstr(?:\[\d\])? (".*")$', written, re.M)}
    compiled = {str(text) for text in spanish()._catalog.values()}
    assert texts - {""} == compiled - {spanish()._catalog[""]}


@pytest.mark.parametrize(
    "address", ["/", "/report/", "/mailbox/", "/rights/", "/about/", "/contact/", "/leave/"]
)
def test_a_page_is_in_spanish_for_a_browser_that_asks_for_it(client, db, address):
    page = client.get(address, headers={"Accept-Language": "es"}).content.decode()
    assert '<html lang="es"' in page


def test_the_language_is_remembered_until_the_browser_closes(client, db):
    answer = client.get("/language/", {"to": "es", "next": "/mailbox/"})
    assert answer["Location"] == "/mailbox/"
    assert answer.cookies["django_language"]["max-age"] == ""
    assert "Abrir" in client.get("/mailbox/").content.decode()


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_changing_the_language_never_leads_away(client, db, elsewhere):
    assert client.get("/language/", {"to": "es", "next": elsewhere})["Location"] == "/"


def test_a_language_that_is_not_spoken_changes_nothing(client, db):
    assert "django_language" not in client.get("/language/", {"to": "xx"}).cookies


def test_the_desk_speaks_english_to_every_browser(ines):
    desk = Client()
    desk.force_login(ines)
    page = desk.get("/tips/new/", headers={"Accept-Language": "es"}).content.decode()
    assert '<html lang="en' in page
    assert "Añadir" not in page
    assert "Agregar" not in page
