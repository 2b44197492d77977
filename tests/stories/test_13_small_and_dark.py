"""The main pages on a phone in the dark, and on the narrowest one."""

import pytest

from tests.stories.guest import PHONE

PAGES = {
    "": ("/", "/report/", "/mailbox/"),
    "officer@calder-sheriff.example": ("/agency/", "/agency/report/", "/agency/reports/{of_agency}/", "/library/",
                                       "/library/{product}/"),
    "vetter@meridian.example": ("/tips/", "/tips/{tip}/"),
    "supervisor@meridian.example": ("/approvals/", "/approvals/{product}/v/2/", "/products/{product}/",
                                    "/products/{product}/diff/?a=1&b=2", "/products/{product}/delivery/"),
    "jttf@meridian.example": ("/referrals/", "/referrals/{referral}/"),
    "auditor@meridian.example": ("/oversight/", "/oversight/audit/", "/oversight/rules/"),
}  # fmt: skip


@pytest.mark.parametrize("email", PAGES, ids=lambda email: email.partition("@")[0] or "public")
def test_every_main_page_fits_a_phone_in_the_dark(guest, told, email):
    one = guest(email, view=PHONE, theme="dark")
    for path in PAGES[email]:
        name = f"phone-{path.partition('?')[0].strip('/').replace('/', '-').translate(PLAIN) or 'home'}"
        one.go(path.format(**told))
        one.narrow(name)
        one.look(name)


PLAIN = str.maketrans("", "", "{}")
