import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tips.intake.files.kinds import BY_NAME, KINDS
from tips.intake.files.names import LONGEST_NAME, display_name, ending_of

JPEG = BY_NAME["jpeg"]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("IMG_2291.JPG", "IMG_2291.jpg"),
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\Users\\someone\\gate.jpg", "gate.jpg"),
        ("gate\x00.jpg", "gate.jpg"),
        ("a\r\nContent-Type: text.jpg", "aContent-Type_ text.jpg"),
        ("photo\u202egpj.jpg", "photogpj.jpg"),
        ("zero\u200bwidth\ufeff.jpg", "zerowidth.jpg"),
        ("caf\u0065\u0301.jpg", "caf\u00e9.jpg"),
        ("ca\udcc3\udca9.jpg", "ca.jpg"),
        ("Tor \u95e8 \u0632.jpg", "Tor \u95e8 \u0632.jpg"),
        ("  gate   chain .jpg", "gate chain.jpg"),
        ('q"<b>|?*.jpg', "q__b____.jpg"),
        (".jpg", "file.jpg"),
        ("", "file.jpg"),
        ("///", "file.jpg"),
        ("CON.jpg", "_CON.jpg"),
        ("gate.png", "gate.jpg"),
        ("gate", "gate.jpg"),
        ("x" * 500 + ".jpeg", "x" * (LONGEST_NAME - 5) + ".jpeg"),
    ],
)
def test_a_name_is_made_safe_to_show(raw, shown):
    assert display_name(raw, JPEG) == shown


@given(st.text(), st.sampled_from(KINDS))
def test_any_name_becomes_short_visible_and_stable(raw, kind):
    shown = display_name(raw, kind)
    assert 0 < len(shown) <= LONGEST_NAME
    assert not set(shown) & set('/\\<>:"|?*\0')
    assert not {unicodedata.category(sign) for sign in shown} & {"Cc", "Cf", "Cs", "Co"}
    assert ending_of(shown) in kind.extensions
    assert display_name(shown, kind) == shown
