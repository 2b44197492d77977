"""Refusing to serve where the database would not keep the policy by itself."""

import logging

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from privacy.access.querysets import GuardedQuerySet
from privacy.audit.chain.findings import Kind
from privacy.audit.chain.verifying import verify

log = logging.getLogger(__name__)
ROLE = "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
WALLS = """
SELECT c.relname, c.relrowsecurity, pg_get_userbyid(c.relowner) = current_user,
       (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)
  FROM pg_class c WHERE c.relkind = 'r' AND c.relname = ANY (%s)
"""
LEAKPROOF = """
SELECT count(*) FROM pg_proc WHERE proleakproof
   AND oid IN ('ts_match_vq(tsvector,tsquery)'::regprocedure, 'arrayoverlap(anyarray,anyarray)'::regprocedure)
"""
NEVER_TRUE = "SELECT count(*) FROM pg_constraint WHERE conname = ANY (%s) AND convalidated"
NO_WHOLE_MODELS = [
    "grants_never_to_one_person",
    "grants_only_through_direct_keys",
    "no_grant_of_a_whole_model",
    "no_person_holds_a_whole_model",
]
POLICIES_A_TABLE = 4


def guarded_tables() -> list[str]:
    """Return every table that holds a guarded record or a part of one."""
    models = apps.get_models(include_auto_created=False)
    return sorted(m._meta.db_table for m in models if isinstance(m._default_manager.all(), GuardedQuerySet))


def faults_of_the_wall() -> list[str]:
    """Return, in words, everything that would let this role read past the policy."""
    with connection.cursor() as cursor:
        return [*_role_faults(cursor), *_table_faults(cursor), *_promise_faults(cursor)]


def _role_faults(cursor):
    cursor.execute(ROLE)
    superuser, bypasses = cursor.fetchone()
    if superuser or bypasses:
        yield "The portal's database role is a superuser or bypasses row security: serve as portal_app."


def _table_faults(cursor):
    tables = guarded_tables()
    cursor.execute(WALLS, [tables])
    found = {name: facts for name, *facts in cursor.fetchall()}
    for table in tables:
        walled, owned, policies = found.get(table, (False, False, 0))
        if not walled or policies < POLICIES_A_TABLE:
            yield f"{table} has no row security: run the migrations."
        if owned:
            yield f"{table} belongs to the role that serves, which row security does not bind."


def _promise_faults(cursor):
    cursor.execute(LEAKPROOF)
    if cursor.fetchone()[0] < 2:
        yield "ts_match_vq and arrayoverlap are not marked leakproof: run prepare.sql as a superuser."
    cursor.execute(NEVER_TRUE, [NO_WHOLE_MODELS])
    if cursor.fetchone()[0] < len(NO_WHOLE_MODELS):
        yield "The tables of model-wide and personal grants can hold rows: run the migrations."


def refuse_a_void_wall() -> None:
    """Stop the program if the database would not keep the policy by itself.

    Raises ``ImproperlyConfigured`` naming every fault.
    """
    if faults := faults_of_the_wall():
        raise ImproperlyConfigured(" ".join(faults))
    say_what_is_wrong_with_the_trail()


def say_what_is_wrong_with_the_trail() -> list[str]:
    """Say at the start, and return, what a look at the end of the audit chain finds.

    The portal serves all the same: else whoever touches the trail could keep tips from being read.
    """
    # What was written before the portal stopped is sealed a moment after its start: that is not "behind" yet.
    findings = [each for each in verify(whole=False, keep=False).findings if each["kind"] != Kind.BEHIND]
    found = [f"{finding['kind']}: {finding['words']}" for finding in findings]
    for words in found:
        log.critical("The audit trail is not sound. %s", words)
    return found
