-- What the schema language cannot say. Every rule here has a test in server/db/constraints.

-- Exactly one task force; exactly two sides.
ALTER TABLE workspace.task_force ADD CONSTRAINT task_force_is_one CHECK (id = 1);
ALTER TABLE workspace.side ADD CONSTRAINT side_position CHECK (position IN (1, 2));
ALTER TABLE workspace.side ADD CONSTRAINT side_code CHECK (code ~ '^[A-Z][A-Z_]*$');

-- Accounts: an administrator belongs to no side, everyone else to one.
ALTER TABLE workspace.account ADD CONSTRAINT account_side_by_role CHECK ((role = 'ADMINISTRATOR') = (side_code IS NULL));
ALTER TABLE workspace.account ADD CONSTRAINT account_email_lower CHECK (email = lower(email));
ALTER TABLE workspace.account ADD CONSTRAINT account_password_argon2id CHECK (password_hash LIKE '$argon2id$%');
ALTER TABLE workspace.invitation ADD CONSTRAINT invitation_side_by_role CHECK ((role = 'ADMINISTRATOR') = (side_code IS NULL));
ALTER TABLE workspace.invitation ADD CONSTRAINT invitation_email_lower CHECK (email = lower(email));

-- Periods.
ALTER TABLE workspace.reporting_period ADD CONSTRAINT reporting_period_span CHECK (ends_on > starts_on);
ALTER TABLE workspace.reporting_period ADD CONSTRAINT reporting_period_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE workspace.reporting_period ADD CONSTRAINT reporting_period_review CHECK ((review_opened_at IS NULL) = (review_opened_by_id IS NULL));
DROP INDEX workspace.area_position_once;
ALTER TABLE workspace.area ADD CONSTRAINT area_position_once UNIQUE (period_id, position) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workspace.project ADD CONSTRAINT project_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE workspace.project_omission ADD CONSTRAINT project_omission_reason CHECK (btrim(reason) <> '');

-- Numbers in a period run 1…n without a gap; looked at when the transaction commits, so that a reordering may pass through gaps.
DROP INDEX workspace.progress_update_number_once;
ALTER TABLE workspace.progress_update ADD CONSTRAINT progress_update_number_once UNIQUE (period_id, number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workspace.progress_update ADD CONSTRAINT progress_update_number_positive CHECK (number >= 1);

CREATE FUNCTION workspace.numbers_without_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period text := CASE WHEN TG_OP = 'DELETE' THEN OLD.period_id ELSE NEW.period_id END;
BEGIN
  IF (SELECT count(*) <> coalesce(max(number), 0) FROM workspace.progress_update WHERE period_id = period) THEN
    RAISE EXCEPTION 'numbers of period % have a gap', period USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_update_numbers_without_gap';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER progress_update_numbers_without_gap AFTER INSERT OR UPDATE OF number, period_id OR DELETE
  ON workspace.progress_update DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.numbers_without_gap();

-- A project is carried forward or omitted, never both.
CREATE FUNCTION workspace.carried_or_omitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.progress_update u JOIN workspace.project_omission o USING (period_id, project_id)
             WHERE u.period_id = NEW.period_id AND u.project_id = NEW.project_id) THEN
    RAISE EXCEPTION 'project % is both carried forward and omitted', NEW.project_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'project_carried_or_omitted';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER project_carried_or_omitted AFTER INSERT OR UPDATE ON workspace.progress_update
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.carried_or_omitted();
CREATE CONSTRAINT TRIGGER project_carried_or_omitted AFTER INSERT OR UPDATE ON workspace.project_omission
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.carried_or_omitted();

-- One responsible agency an update.
CREATE UNIQUE INDEX assignment_one_responsible ON workspace.assignment (update_id) WHERE kind = 'RESPONSIBLE';

-- A save names the revision that it started from, and only one save can have started from each.
DROP INDEX workspace.revision_one_per_base;
CREATE UNIQUE INDEX revision_one_per_base ON workspace.revision (update_id, base_id) NULLS NOT DISTINCT;
ALTER TABLE workspace.revision ADD CONSTRAINT revision_ordinal CHECK (ordinal >= 1 AND (ordinal = 1) = (base_id IS NULL));
ALTER TABLE workspace.revision_text ADD CONSTRAINT revision_text_source CHECK ((standing = 'SOURCE') = (source_digest IS NULL));
CREATE UNIQUE INDEX revision_text_one_source ON workspace.revision_text (revision_id) WHERE standing = 'SOURCE';

-- Figures: money has a currency and no unit, everything else a unit or none and no currency.
ALTER TABLE workspace.figure ADD CONSTRAINT figure_currency CHECK ((kind = 'MONEY') = (currency IS NOT NULL));
ALTER TABLE workspace.figure ADD CONSTRAINT figure_currency_code CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE workspace.figure ADD CONSTRAINT figure_unit CHECK (kind <> 'MONEY' OR unit IS NULL);
ALTER TABLE workspace.figure ADD CONSTRAINT figure_range CHECK (value_max > value);
ALTER TABLE workspace.figure ADD CONSTRAINT figure_place CHECK (num_nonnulls(paragraph, start, "end", text) IN (0, 4));
ALTER TABLE workspace.figure ADD CONSTRAINT figure_span CHECK (start >= 0 AND "end" > start AND paragraph >= 0);
ALTER TABLE workspace.activity ADD CONSTRAINT activity_place CHECK (num_nonnulls(paragraph, text) IN (0, 2));

-- Review.
ALTER TABLE workspace.review_step ADD CONSTRAINT review_step_comment CHECK (kind <> 'RETURNED' OR btrim(coalesce(comment, '')) <> '');

-- Endorsements: one in force for each side; one person cannot hold two in force; only officers give them; ended once and for all.
CREATE UNIQUE INDEX endorsement_one_per_side ON workspace.endorsement (period_id, subject, side_code) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX endorsement_one_per_person ON workspace.endorsement (period_id, subject, account_id) WHERE ended_at IS NULL;
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_digest CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_ended CHECK (num_nonnulls(ended_at, ended_how) IN (0, 2));

CREATE FUNCTION workspace.endorsement_by_officer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.account a WHERE a.id = NEW.account_id AND a.role = 'SECRETARIAT'
                 AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id)) THEN
    RAISE EXCEPTION 'only an officer of a secretariat endorses' USING ERRCODE = 'check_violation', CONSTRAINT = 'endorsement_by_officer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER endorsement_by_officer BEFORE INSERT ON workspace.endorsement
  FOR EACH ROW EXECUTE FUNCTION workspace.endorsement_by_officer();

CREATE FUNCTION workspace.endorsement_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
     OR (NEW.id, NEW.period_id, NEW.subject, NEW.side_code, NEW.digest, NEW.account_id, NEW.given_at)
        IS DISTINCT FROM (OLD.id, OLD.period_id, OLD.subject, OLD.side_code, OLD.digest, OLD.account_id, OLD.given_at) THEN
    RAISE EXCEPTION 'an endorsement can only be ended, once' USING ERRCODE = 'check_violation', CONSTRAINT = 'endorsement_only_ends';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER endorsement_only_ends BEFORE UPDATE ON workspace.endorsement
  FOR EACH ROW EXECUTE FUNCTION workspace.endorsement_only_ends();

-- Changed content has no endorsement: a transaction that gives an update a new revision, number or area cannot commit while
-- an endorsement of the period's summary is in force. The command ends them in the same transaction.
CREATE FUNCTION workspace.changed_content_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.endorsement e WHERE e.period_id = NEW.period_id AND e.subject = 'SUMMARY' AND e.ended_at IS NULL) THEN
    RAISE EXCEPTION 'content of period % changed under an endorsement', NEW.period_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'changed_content_is_not_endorsed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER changed_content_is_not_endorsed AFTER UPDATE OF head_revision_id, number, area_id ON workspace.progress_update
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_content_is_not_endorsed();

-- Append-only tables. A whole period that was made by mistake may be deleted before anyone endorsed it, which cascades here.
CREATE FUNCTION workspace.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.revision FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.revision_text FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.participation FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.activity FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.figure FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE ON workspace.review_step FOR EACH ROW EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.audit_event FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.edition FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.progress_update FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.figure FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();

-- The audit chain: one event after the other, each holding the hash of the one before.
CREATE FUNCTION workspace.audit_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('workspace.audit_event'));
  SELECT sequence, hash INTO head FROM workspace.audit_event ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(head.sequence, 0) + 1;
  NEW.previous_hash := coalesce(head.hash, repeat('0', 64));
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n', NEW.previous_hash, NEW.sequence::text,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(NEW.actor_id, ''), NEW.actor_name,
    NEW.action, NEW.subject_type, NEW.subject_id, NEW.data::text), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON workspace.audit_event
  FOR EACH ROW EXECUTE FUNCTION workspace.audit_event_chain();

-- Editions: the digest is that of the bytes, and both sides' endorsement of it is in force at that moment.
ALTER TABLE published.edition ADD CONSTRAINT edition_digest CHECK (digest = encode(sha256(content), 'hex'));
ALTER TABLE published.edition ADD CONSTRAINT edition_number CHECK (number >= 1);
ALTER TABLE published.figure ADD CONSTRAINT figure_currency CHECK ((kind = 'MONEY') = (currency IS NOT NULL));

CREATE FUNCTION workspace.edition_is_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(DISTINCT e.side_code) FROM workspace.endorsement e JOIN workspace.reporting_period p ON p.id = e.period_id
      WHERE p.slug = NEW.period_slug AND e.digest = NEW.digest AND e.ended_at IS NULL
        AND e.subject = CASE NEW.provenance WHEN 'ENDORSED_HERE' THEN 'SUMMARY'::workspace.endorsement_subject
                                            ELSE 'TRANSCRIPTION'::workspace.endorsement_subject END)
     <> (SELECT count(*) FROM workspace.side) OR (SELECT count(*) FROM workspace.side) <> 2 THEN
    RAISE EXCEPTION 'edition of % is not endorsed by both sides', NEW.period_slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_is_endorsed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_is_endorsed BEFORE INSERT ON published.edition
  FOR EACH ROW EXECUTE FUNCTION workspace.edition_is_endorsed();

-- Whoever keeps published pages in memory is told when there is something new.
CREATE FUNCTION published.announce_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('published', NEW.period_slug || '/' || NEW.number || '/' || NEW.digest);
  RETURN NULL;
END $$;
CREATE TRIGGER announce_edition AFTER INSERT ON published.edition
  FOR EACH ROW EXECUTE FUNCTION published.announce_edition();

-- What the workspace role may not do, whatever a command asks for.
REVOKE UPDATE, DELETE ON workspace.audit_event FROM register_workspace;
REVOKE UPDATE ON workspace.revision, workspace.revision_text, workspace.participation, workspace.activity, workspace.figure,
  workspace.review_step FROM register_workspace;
REVOKE DELETE ON workspace.endorsement, workspace.account, workspace.account_closure FROM register_workspace;
