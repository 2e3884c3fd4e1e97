-- The person behind a closed account is erased, and the audit chain holds. Every rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."audit_event" ADD COLUMN     "person_hash" TEXT;

-- CreateTable
CREATE TABLE "workspace"."account_erasure" (
    "account_id" TEXT NOT NULL,
    "erased_by_id" TEXT NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_erasure_pkey" PRIMARY KEY ("account_id")
);

-- AddForeignKey
ALTER TABLE "workspace"."account_erasure" ADD CONSTRAINT "account_erasure_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account_closure"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."account_erasure" ADD CONSTRAINT "account_erasure_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What an erased event says of its person stands in its hash alone: neither name nor salt is left to find it out by.
ALTER TABLE "workspace"."audit_event" ADD CONSTRAINT "audit_event_person_blank"
  CHECK ("person_hash" IS NULL OR ("person_salt" IS NULL AND "actor_name" = '' AND "person_hash" ~ '^[0-9a-f]{64}$'));
ALTER TABLE "workspace"."account_erasure" ADD CONSTRAINT "account_erasure_by_another" CHECK ("erased_by_id" <> "account_id");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.account_erasure
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.account_erasure FROM register_workspace;

-- An event is changed in one way and no other, by nobody, its owner included: of an account that is erased the name and the salt
-- go, and the hash that they gave stays in their place, so that the chain is the same as before.
CREATE FUNCTION workspace.person_of_event(event workspace.audit_event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(workspace.with_lengths(event.person_salt, event.actor_id, event.actor_name)), 'hex')
$$;
CREATE FUNCTION workspace.audit_event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  blanked workspace.audit_event := OLD;
BEGIN
  blanked.person_hash := workspace.person_of_event(OLD);
  blanked.person_salt := NULL;
  blanked.actor_name := '';
  IF OLD.person_salt IS NULL OR NEW IS DISTINCT FROM blanked
     OR NOT EXISTS (SELECT 1 FROM workspace.account_erasure e WHERE e.account_id = OLD.actor_id) THEN
    RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER append_only ON workspace.audit_event;
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON workspace.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER audit_event_stays BEFORE UPDATE ON workspace.audit_event
  FOR EACH ROW EXECUTE FUNCTION workspace.audit_event_stays();

-- The one way there for the role that serves people, which may not update the table. Gives the numbers of the events in their
-- order; those from before there were salts are left, since their name is part of their hash.
CREATE FUNCTION workspace.blank_person(erased text) RETURNS bigint[] LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH blanked AS (
    UPDATE workspace.audit_event e SET person_hash = workspace.person_of_event(e), person_salt = NULL, actor_name = ''
    WHERE e.actor_id = erased AND e.person_salt IS NOT NULL RETURNING e.sequence)
  SELECT coalesce(array_agg(sequence ORDER BY sequence), '{}') FROM blanked
$$;
REVOKE ALL ON FUNCTION workspace.blank_person(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workspace.blank_person(text) TO "register_workspace";
