"""What may never enter is stopped; ordinary words pass."""

import time

import pytest

from privacy.markings.screening import screen

STOPPED = [
    ("CLASSIFIED", "TOP SECRET//SI//NOFORN\nNothing follows."),
    ("CLASSIFIED", "SECRET//NOFORN"),
    ("CLASSIFIED", "SECRET // REL TO USA, FVEY"),
    ("CLASSIFIED", "Footer copied from the other system: secret//noforn"),
    ("CLASSIFIED", "1. (S//NF) The meeting took place on Tuesday."),
    ("CLASSIFIED", "(TS) The source reports directly."),
    ("CLASSIFIED", "(S) First paragraph.\n(U) Second paragraph.\n(S) Third paragraph."),
    ("CLASSIFIED", "SECRET\n\nBody of the page.\n\nSECRET\n"),
    ("CLASSIFIED", "Classified By: 1234\nDerived From: Multiple sources\n"),
    ("CLASSIFIED", "CONFIDENTIAL//NOFORN"),
    ("CLASSIFIED", "SEC\u200bRET//NOFORN"),
    ("CLASSIFIED", "ＳＥＣＲＥＴ//ＮＯＦＯＲＮ"),
    ("BSA", "Attached is the FinCEN SAR on the account."),
    ("BSA", "FinCEN Form 111, Part I Subject Information"),
    ("BSA", "We filed a suspicious activity report with FinCEN about this customer last week."),
    ("BSA", "Our compliance desk completed a SAR under the Bank Secrecy Act on 4 May."),
    ("BSA", "BSA Identifier 31000012345678"),
    ("BSA", "Suspicious Activity Report, filed under the Bank Secrecy Act"),
    ("BSA", "CUI//SP-FSEC"),
    ("CHRI", "*** CRIMINAL HISTORY RECORD ***\nNAME: DOE"),
    ("CHRI", "QH.MD0010000.NAM/ROWAN,PAT.DOB/19800101"),
    ("CHRI", "NCIC RESPONSE\nNAM/ROWAN,PAT"),
    ("CHRI", "FBI NO: 000000X0\nSID: MN000\nARREST DATE: 01/02/2003\nCHARGE 01: ...\nDISPOSITION: ..."),
    ("SGI", "SAFEGUARDS INFORMATION\nProtected area drawing"),
    ("SGI", "This is safeguards information under 10 CFR 73.21."),
]

PASSED = [
    "He told my sister it was top secret and laughed.",
    "A man who said he was Secret Service asked for the back stairs plan.",
    "SECRET",
    "Please keep my name confidential.",
    "CONFIDENTIAL\nThis e-mail is confidential and intended only for the addressee.\nCONFIDENTIAL",
    "Our SAR number 26-0114 was shared with Calder County.",
    "I want to send a suspicious activity report about the bridge.",
    "The suspicious activity report came from a guard at First Meridian Bank.",
    "FinCEN published a notice about fraud in disaster relief.",
    "The officer checked NCIC; no record. Reference 4417.",
    "He has a criminal history, my neighbor says.",
    "DISPOSITION: closed\nAGENCY: Calder County Sheriff",
    "The wall safeguards information on the control screens.",
    "Bring file(s) and photo(s) to the desk. Class (C) licence needed.",
    "(S) denotes south gate in the sketch.",
    "(C) 2026 Meridian Water District",
    "U//FOUO and CUI//SP-PCII and TLP:AMBER are marks we use.",
    "https://example.org/s//noimage and C://Users//Public",
    "BSA Troop 12 camped there; the SAR team found them.",
    "FinCEN wrote to us in May." + " Nothing else." * 60 + " A SAR came from the dam.",
    "The plate was 7KX; SAR team (search and rescue) came at 2 am.",
    "Derived from: the driver's own words.",
    "",
]


@pytest.mark.parametrize(("code", "text"), STOPPED)
def test_material_that_may_not_enter_is_stopped(code, text):
    assert [refusal.code for refusal in screen(text)] == [code]


@pytest.mark.parametrize("text", PASSED)
def test_ordinary_words_pass(text):
    assert screen(text) == ()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("FinCEN_SAR_2026.pdf", ["BSA"]),
        ("rap_sheet.pdf", ["CHRI"]),
        ("plan-NOFORN.docx", ["CLASSIFIED"]),
        ("SGI_drawing.png", ["SGI"]),
        ("SAR 26-0114 photos.zip", []),
        ("secret garden party.jpg", []),
    ],
)
def test_file_names_are_read_too(name, codes):
    assert [refusal.code for refusal in screen("", file_name=name)] == codes


def test_a_refusal_says_what_to_do_and_quotes_nothing():
    (refusal,) = screen("We filed a SAR with FinCEN about Pat Rowan.")
    assert "Take that part out" in str(refusal)
    assert "Rowan" not in str(refusal)


def test_every_kind_is_told_once():
    text = "SECRET//NOFORN\nFinCEN SAR\nSECRET//NOFORN\n" * 3
    assert [refusal.code for refusal in screen(text)] == ["CLASSIFIED", "BSA"]


@pytest.mark.parametrize(
    "piece",
    ["FinCEN ", "a (S) b\n", "/ / /", "SAFEGUARDS ", "\t" * 50 + "\n", "INTERSTATE IDENTIFICATION INDEX "],
)
def test_five_megabytes_are_screened_in_seconds(piece):
    text = piece * (5_000_000 // len(piece))
    started = time.process_time()
    screen(text)
    assert time.process_time() - started < 8
