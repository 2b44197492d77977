"""Machines ask whether the portal runs and whether it is ready."""

from django.db import DatabaseError

from fusionportal import health


def test_a_portal_that_can_serve_is_ready(client, db):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"schema": True, "wall": True, "broker": True})
    assert not answer.cookies


def test_each_part_that_is_not_ready_is_named(client, db, monkeypatch):
    monkeypatch.setattr(health, "faults_of_the_wall", lambda: ["tips_tip has no row security"])
    monkeypatch.setattr(health, "_schema_is_current", lambda: False)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"schema": False, "wall": False, "broker": True})


def test_a_database_that_is_away_is_told_and_nothing_more(client, db, monkeypatch):
    def away():
        raise DatabaseError("server closed the connection at 10.1.2.3")

    monkeypatch.setattr(health, "_schema_is_current", away)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"database": False})


def test_a_broker_that_is_away_does_not_shut_the_portal(client, db, monkeypatch):
    monkeypatch.setattr(health, "_broker_answers", lambda: False)
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
