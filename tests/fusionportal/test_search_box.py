"""The search box stands where its reader has something to search."""

import pytest


@pytest.mark.parametrize("name", ["ines", "amir", "omar", "priya"])
def test_whoever_works_tips_has_the_box(client, request, name):
    client.force_login(request.getfixturevalue(name))
    assert (
        'role="search"'
        in client.get("/approvals/" if name in {"omar", "priya"} else "/tips/").content.decode()
    )


@pytest.mark.parametrize(
    ("name", "address"), [("lin", "/referrals/"), ("axel", "/oversight/"), ("root", "/me/")]
)
def test_whoever_has_nothing_to_search_has_no_box(client, request, name, address):
    client.force_login(request.getfixturevalue(name))
    answer = client.get(address)
    assert answer.status_code == 200 and 'role="search"' not in answer.content.decode()
