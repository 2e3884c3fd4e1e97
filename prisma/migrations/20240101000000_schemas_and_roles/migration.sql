-- The two schemas, and the two group roles through which everybody but the owner reaches them.
-- Tables made by later migrations get these privileges by default; a migration that makes a table append-only
-- revokes UPDATE and DELETE from register_workspace again.

CREATE SCHEMA IF NOT EXISTS "workspace";
CREATE SCHEMA IF NOT EXISTS "published";

-- Roles belong to the whole cluster, so another database of it may have made them already, or be making them now.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['register_workspace', 'register_public'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA "workspace" TO "register_workspace";
GRANT USAGE ON SCHEMA "published" TO "register_workspace", "register_public";

ALTER DEFAULT PRIVILEGES IN SCHEMA "workspace" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "register_workspace";
ALTER DEFAULT PRIVILEGES IN SCHEMA "workspace" GRANT USAGE, SELECT ON SEQUENCES TO "register_workspace";

ALTER DEFAULT PRIVILEGES IN SCHEMA "published" GRANT SELECT, INSERT ON TABLES TO "register_workspace";
ALTER DEFAULT PRIVILEGES IN SCHEMA "published" GRANT USAGE, SELECT ON SEQUENCES TO "register_workspace";
ALTER DEFAULT PRIVILEGES IN SCHEMA "published" GRANT SELECT ON TABLES TO "register_public";
