-- AlterTable
ALTER TABLE "published"."edition" ADD COLUMN     "audit_extract" BYTEA;

-- AlterTable
ALTER TABLE "workspace"."audit_event" ADD COLUMN     "person_salt" TEXT;

-- An event is hashed in three steps, so that its link in the chain can be shown to anybody without showing the event, and the
-- event without the person. Who acted goes in behind a salt, since the names of officers could be guessed. What was written
-- before this migration has no salt and keeps the hash that it has: all fields in one step.
CREATE OR REPLACE FUNCTION workspace.audit_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head record;
  person text;
  content text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('workspace.audit_event'));
  SELECT sequence, hash INTO head FROM workspace.audit_event ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(head.sequence, 0) + 1;
  NEW.previous_hash := coalesce(head.hash, repeat('0', 64));
  NEW.person_salt := gen_random_uuid()::text;
  person := encode(sha256(workspace.with_lengths(NEW.person_salt, NEW.actor_id, NEW.actor_name)), 'hex');
  content := encode(sha256(workspace.with_lengths(
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), person, NEW.action, NEW.subject_type,
    NEW.subject_id, NEW.data::text)), 'hex');
  NEW.hash := encode(sha256(workspace.with_lengths(NEW.previous_hash, NEW.sequence::text, content)), 'hex');
  RETURN NEW;
END $$;
