-- For the database administrator of a State: run once as a superuser (psql -f prisma/roles.sql), with passwords of your own.
-- The embedded Postgres gets the same from lib/caretaker/roles.ts.
--
--   antyodaya_owner   owns the database and its tables; used by `npm run db:migrate` alone (OWNER_DATABASE_URL)
--   antyodaya_portal  the portal signs in with it (DATABASE_URL); it owns nothing and inherits nothing
--   antyodaya_app     what the portal becomes on connecting; row-level security decides which rows it sees
--   antyodaya_public  what the portal becomes for a page without login; sees published rows only

CREATE ROLE antyodaya_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE ROLE antyodaya_public NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
CREATE ROLE antyodaya_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'choose one';
CREATE ROLE antyodaya_portal LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD 'choose another';

GRANT antyodaya_app, antyodaya_public TO antyodaya_portal;
ALTER ROLE antyodaya_portal SET role = antyodaya_app;

CREATE DATABASE antyodaya OWNER antyodaya_owner;
REVOKE ALL ON DATABASE antyodaya FROM PUBLIC;
GRANT CONNECT ON DATABASE antyodaya TO antyodaya_portal;
