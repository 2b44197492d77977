-- Prepares a PostgreSQL 18 server for the portal: roles, database, default rights.
--
-- Run by a superuser with psql; safe to run again. Where roles need passwords, set
-- PORTAL_OWNER_PASSWORD and PORTAL_APP_PASSWORD in its environment:
--
--     psql --dbname postgres --file prepare.sql
--
-- portal_owner   owns the schema and migrates; nothing that serves people connects as it.
-- portal_app     serves: owns nothing, creates nothing, and no row security is lifted for it.
-- portal_intake  what the public form may do; migrations grant it, portal_app steps down to it.

\set ON_ERROR_STOP on

SELECT format('CREATE ROLE %I', role) FROM unnest(ARRAY['portal_owner', 'portal_app', 'portal_intake']) AS role
WHERE role NOT IN (SELECT rolname FROM pg_roles) \gexec

ALTER ROLE portal_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE;
ALTER ROLE portal_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE portal_intake NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;

\getenv owner_password PORTAL_OWNER_PASSWORD
\if :{?owner_password}
ALTER ROLE portal_owner PASSWORD :'owner_password';
\endif
\getenv app_password PORTAL_APP_PASSWORD
\if :{?app_password}
ALTER ROLE portal_app PASSWORD :'app_password';
\endif
\getenv owner_creates_databases PORTAL_OWNER_CREATES_DATABASES
\if :{?owner_creates_databases}
ALTER ROLE portal_owner CREATEDB;
\endif

-- The rights of one are not inherited by the other: each has to step down on purpose.
GRANT portal_app TO portal_owner WITH INHERIT FALSE, SET TRUE;
GRANT portal_intake TO portal_app WITH INHERIT FALSE, SET TRUE;

-- Beneath row security the planner may use an index only for operators that cannot leak a row they
-- reject. These two cannot: neither raises an error nor a notice that depends on the values compared.
-- Only a superuser may say so, which is why it is said here and not in a migration.
\set rights 'ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF; ALTER FUNCTION pg_catalog.arrayoverlap(anyarray, anyarray) LEAKPROOF; REVOKE CREATE ON SCHEMA public FROM PUBLIC; ALTER DEFAULT PRIVILEGES FOR ROLE portal_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app; ALTER DEFAULT PRIVILEGES FOR ROLE portal_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO portal_app; ALTER DEFAULT PRIVILEGES FOR ROLE portal_owner IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO portal_app;'

-- First in the template, so that the databases of the tests have the same.
\connect template1
:rights

\connect postgres
SELECT 'CREATE DATABASE portal OWNER portal_owner' WHERE 'portal' NOT IN (SELECT datname FROM pg_database) \gexec
ALTER DATABASE portal OWNER TO portal_owner;
REVOKE ALL ON DATABASE portal FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE portal TO portal_app;

\connect portal
:rights
