"""The embedded servers: two roles, kept data, and recovery from being killed."""

import os
import signal
from urllib.parse import unquote

import psycopg2
import pytest
import redis

from fusionportal.launch import resetting
from fusionportal.launch.environment import owning, serving
from fusionportal.launch.folder import DataFolder
from fusionportal.launch.housing import outside
from fusionportal.launch.progress import Refusal
from fusionportal.launch.servers import Servers, in_use

from .conftest import forget, no_outside_servers

RIGHTS = "rolname, rolsuper, rolbypassrls, rolcreaterole, rolcanlogin"
ROLES = f"SELECT {RIGHTS} FROM pg_roles WHERE rolname ~ '^portal'"
LEAKPROOF = "SELECT count(*) FROM pg_proc WHERE proleakproof AND proname IN ('ts_match_vq', 'arrayoverlap')"


def ask(servers, statement, role="portal_app", database="portal"):
    sockets = unquote(servers.postgres.url(role).partition("host=")[2])
    with (
        psycopg2.connect(host=sockets, user=role, dbname=database) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def broker(servers):
    return redis.Redis(unix_socket_path=str(servers.valkey.socket))


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    folder = DataFolder(tmp_path_factory.mktemp("data"))
    with pytest.MonkeyPatch.context() as monkeypatch:
        no_outside_servers(monkeypatch)
        servers = Servers.of(folder, fsync="off")
        yield servers
        servers.stop()
        forget(folder)


def test_the_serving_role_owns_nothing_and_the_owner_is_no_superuser(servers):
    servers.start()
    roles = {name: rights for name, *rights in ask(servers, ROLES)}
    assert roles["portal_owner"] == roles["portal_app"] == [False, False, False, True]
    assert roles["portal_intake"] == [False, False, False, False]
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(servers, "CREATE TABLE mine (id int)")
    ask(servers, "CREATE TABLE thing (id int)", role="portal_owner")
    ask(servers, "INSERT INTO thing VALUES (1); SET ROLE portal_intake")
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(servers, "SET ROLE portal_intake; SELECT * FROM thing")
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(servers, "SET ROLE portal_owner")
    # The databases of the tests are copies of the template, and take its rights along.
    for database in ("portal", "template1"):
        assert ask(servers, LEAKPROOF, "portal_root", database) == [(2,)]


def test_two_folders_serve_at_once_from_long_paths_with_spaces_and_are_cleared(tmp_path, monkeypatch):
    no_outside_servers(monkeypatch)
    both = [Servers.of(DataFolder(tmp_path / name / ("far " * 30)), fsync="off") for name in ("one", "two")]
    try:
        for number, servers in enumerate(both):
            servers.start()
            ask(servers, f"CREATE TABLE mark AS SELECT {number} AS number", role="portal_owner")
            broker(servers).set("mark", number)
        assert [ask(servers, "SELECT number FROM mark") for servers in both] == [[(0,)], [(1,)]]
        assert [broker(servers).get("mark") for servers in both] == [b"0", b"1"]
        monkeypatch.setenv("FUSIONPORTAL_VAR", str(both[0].folder.path))
        assert resetting.main([]) == resetting.main([]) == 0
        assert not both[0].folder.path.exists()
        assert not outside(both[0].folder).exists()
        assert ask(both[1], "SELECT number FROM mark") == [(1,)]
    finally:
        for servers in both:
            servers.stop()
            forget(servers.folder)


def test_killed_servers_come_back_with_their_data_though_their_numbers_are_a_strangers(servers, stranger):
    servers.start()
    ask(servers, "CREATE TABLE kept AS SELECT 7 AS number", role="portal_owner")
    broker(servers).set("kept", "7")
    for server in (servers.postgres, servers.valkey):
        process = server.program.running()
        process.send_signal(signal.SIGKILL)
        process.wait(5)
        servers.folder.pid_file(server.program.name).write_text(str(stranger.pid))
    left = servers.postgres.housing.data / "postmaster.pid"
    left.write_text(left.read_text().replace(left.read_text().split()[0], str(stranger.pid), 1))
    servers.start()
    assert ask(servers, "SELECT number FROM kept") == [(7,)]
    assert broker(servers).get("kept") == b"7"
    assert stranger.poll() is None


def test_a_running_server_whose_record_was_lost_is_found_not_started_twice(servers):
    servers.start()
    before = servers.postgres.program.running().pid
    servers.folder.pid_file("postgres").unlink()
    servers.start()
    assert servers.postgres.program.running().pid == before


def test_the_last_one_out_stops_them_and_the_data_stay(servers):
    with in_use(servers):
        with in_use(servers):
            broker(servers).set("kept", "7")
        assert broker(servers).get("kept") == b"7"
        with pytest.raises(Refusal, match="in use: stop the portal first"):
            resetting.clear(servers.folder)
    assert servers.postgres.program.running() is None
    assert servers.valkey.program.running() is None
    servers.start()
    assert broker(servers).get("kept") == b"7"


def test_reset_leaves_a_folder_that_the_portal_did_not_make(tmp_path, monkeypatch):
    (tmp_path / "letters").write_text("mine")
    monkeypatch.setenv("FUSIONPORTAL_VAR", str(tmp_path))
    with pytest.raises(Refusal, match="was not made by the portal"):
        resetting.main([])
    assert (tmp_path / "letters").read_text() == "mine"


def test_only_who_changes_the_schema_learns_the_owners_address(servers, monkeypatch):
    monkeypatch.setenv("OWNER_DATABASE_URL", "postgres://portal_owner@db/portal")
    monkeypatch.setenv("FUSIONPORTAL_ROLE", "owner")
    environment = serving(servers)
    assert not {"OWNER_DATABASE_URL", "FUSIONPORTAL_ROLE"} & set(environment)
    assert "portal_app@" in environment["DATABASE_URL"]
    assert "portal_owner@" in owning(servers)["OWNER_DATABASE_URL"]


def test_servers_named_from_outside_are_used_and_none_is_started(folder, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://portal_app@db/portal")
    monkeypatch.setenv("OWNER_DATABASE_URL", "postgres://portal_owner@db/portal")
    monkeypatch.setenv("REDIS_URL", "redis://broker/0")
    servers = Servers.of(folder)
    with in_use(servers):
        assert (servers.postgres, servers.valkey) == (None, None)
        assert serving(servers)["REDIS_URL"] == os.environ["REDIS_URL"]
        assert owning(servers)["OWNER_DATABASE_URL"] == os.environ["OWNER_DATABASE_URL"]
