"""The API describes itself to people with an account, and to nobody else."""

import pytest


def test_the_schema_needs_an_account(client, db):
    assert client.get("/api/schema/").status_code == 401


def test_the_schema_is_openapi(client, dana):
    client.force_login(dana)
    answer = client.get("/api/schema/", headers={"accept": "application/json"})
    assert answer.status_code == 200 and "openapi" in answer.json()


@pytest.mark.parametrize("path", ["/api/v1/nothing/"])
def test_an_unknown_address_is_not_found(client, dana, path):
    client.force_login(dana)
    assert client.get(path).status_code == 404
