-- What the schema language cannot say. Every rule here has a test in server/db/constraints.

-- Whether a text holds more than white space: what String.trim of ECMAScript takes off, which the forms use.
CREATE FUNCTION workspace.says_something(words text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT words ~ '[^[:space:]\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]'
$$;

-- Whether this transaction wrote a row that it sees, by the row's xmin. A savepoint writes under a number of its own, later
-- than the transaction's; but others' rows are seen only once they are committed, so what is still in progress is ours.
CREATE FUNCTION workspace.is_of_this_transaction(writer xid) RETURNS boolean LANGUAGE sql AS $$
  SELECT CASE WHEN later < 2147483648 THEN pg_xact_status((own + later)::text::xid8) = 'in progress' ELSE false END
  FROM (SELECT pg_current_xact_id()::text::bigint) AS transaction (own),
    LATERAL (SELECT (writer::text::bigint - own) & 4294967295) AS distance (later)
$$;

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
ALTER TABLE workspace.project_omission ADD CONSTRAINT project_omission_reason CHECK (workspace.says_something(reason));

-- Numbers in a period run 1…n without a gap; looked at when the transaction commits, so that a reordering may pass through gaps.
-- Whoever changes numbers waits for whoever else does and then counts what that one left. The lock is nobody else's and is
-- taken last: one on the period's row, which savers share while they wait for an update, could stop both for good.
DROP INDEX workspace.progress_update_number_once;
ALTER TABLE workspace.progress_update ADD CONSTRAINT progress_update_number_once UNIQUE (period_id, number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE workspace.progress_update ADD CONSTRAINT progress_update_number_positive CHECK (number >= 1);

CREATE FUNCTION workspace.numbers_without_gap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period text;
BEGIN
  FOR period IN SELECT DISTINCT id FROM unnest(ARRAY[OLD.period_id, NEW.period_id]) AS id WHERE id IS NOT NULL ORDER BY id LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('workspace.numbers_without_gap/' || period, 0));
    IF (SELECT count(*) <> coalesce(max(number), 0) FROM workspace.progress_update WHERE period_id = period) THEN
      RAISE EXCEPTION 'numbers of period % have a gap', period USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_update_numbers_without_gap';
    END IF;
  END LOOP;
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

CREATE FUNCTION workspace.revision_follows_base() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ordinal <> (SELECT ordinal + 1 FROM workspace.revision WHERE id = NEW.base_id) THEN
    RAISE EXCEPTION 'revision % does not follow the one that it started from', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_follows_base';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER revision_follows_base AFTER INSERT ON workspace.revision
  FOR EACH ROW EXECUTE FUNCTION workspace.revision_follows_base();

-- The newest revision of an update is never again an older one, nor none.
CREATE FUNCTION workspace.head_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.head_revision_id IS DISTINCT FROM NEW.head_revision_id
     AND coalesce((SELECT ordinal FROM workspace.revision WHERE id = NEW.head_revision_id), 0)
      <= coalesce((SELECT ordinal FROM workspace.revision WHERE id = OLD.head_revision_id), 0) THEN
    RAISE EXCEPTION 'update % goes back to an older revision', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_update_head_goes_forward';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER progress_update_head_goes_forward AFTER UPDATE OF head_revision_id ON workspace.progress_update
  FOR EACH ROW EXECUTE FUNCTION workspace.head_goes_forward();

-- A revision is whole when it is saved: nothing is put into it by a later transaction.
CREATE FUNCTION workspace.revision_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.revision r WHERE r.id IN (SELECT revision_id FROM added)
             AND NOT workspace.is_of_this_transaction(r.xmin)) THEN
    RAISE EXCEPTION '% put into a revision that was saved before', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'revision_is_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER revision_is_whole AFTER INSERT ON workspace.revision_text REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.revision_is_whole();
CREATE TRIGGER revision_is_whole AFTER INSERT ON workspace.participation REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.revision_is_whole();
CREATE TRIGGER revision_is_whole AFTER INSERT ON workspace.activity REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.revision_is_whole();
CREATE TRIGGER revision_is_whole AFTER INSERT ON workspace.figure REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.revision_is_whole();

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

-- Review: a comment says something, and whoever returns an update comments.
ALTER TABLE workspace.review_step ADD CONSTRAINT review_step_comment
  CHECK (CASE WHEN comment IS NULL THEN kind <> 'RETURNED' ELSE workspace.says_something(comment) END);

-- Endorsements: one in force for each side; one person cannot hold two in force; only officers give them; ended once and for all.
CREATE UNIQUE INDEX endorsement_one_per_side ON workspace.endorsement (period_id, subject, side_code) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX endorsement_one_per_person ON workspace.endorsement (period_id, subject, account_id) WHERE ended_at IS NULL;
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_digest CHECK (digest ~ '^[0-9a-f]{64}$');
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_ended CHECK (num_nonnulls(ended_at, ended_how) IN (0, 2));
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_ended_by CHECK (ended_by_id IS NULL OR ended_at IS NOT NULL);
ALTER TABLE workspace.endorsement ADD CONSTRAINT endorsement_ends_after_it_began CHECK (ended_at >= given_at);

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

-- Append-only tables. A whole period that was made by mistake may be deleted before anyone endorsed it, which cascades here:
-- what belongs to an update or a revision goes with it and not otherwise, and an update in which somebody wrote goes with its
-- period and not otherwise.
CREATE FUNCTION workspace.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
END $$;
CREATE FUNCTION workspace.goes_with_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.progress_update WHERE id = OLD.update_id) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION workspace.goes_with_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.revision WHERE id = OLD.revision_id) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION workspace.written_update_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.revision WHERE update_id = OLD.id)
     AND EXISTS (SELECT 1 FROM workspace.reporting_period WHERE id = OLD.period_id) THEN
    RAISE EXCEPTION 'update % has been written and stays in its period', OLD.id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'written_update_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER written_update_stays BEFORE DELETE ON workspace.progress_update FOR EACH ROW EXECUTE FUNCTION workspace.written_update_stays();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.revision FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_update BEFORE UPDATE OR DELETE ON workspace.revision FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_update();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.review_step FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_update BEFORE UPDATE OR DELETE ON workspace.review_step FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_update();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.revision_text FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_revision BEFORE UPDATE OR DELETE ON workspace.revision_text FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_revision();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.participation FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_revision BEFORE UPDATE OR DELETE ON workspace.participation FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_revision();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.activity FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_revision BEFORE UPDATE OR DELETE ON workspace.activity FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_revision();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.figure FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_revision BEFORE UPDATE OR DELETE ON workspace.figure FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_revision();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.audit_event FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.edition FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.progress_update FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.figure FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();

-- The audit chain: one event after the other, each holding the hash of the one before. What is hashed are the fields one after
-- the other, each as its length in bytes, a colon and itself, or as a hyphen where there is none: no two events read alike.
CREATE FUNCTION workspace.with_lengths(VARIADIC fields text[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT convert_to(string_agg(coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field, '-'), '' ORDER BY place), 'UTF8')
  FROM unnest(fields) WITH ORDINALITY AS listed (field, place)
$$;
CREATE FUNCTION workspace.audit_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('workspace.audit_event'));
  SELECT sequence, hash INTO head FROM workspace.audit_event ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(head.sequence, 0) + 1;
  NEW.previous_hash := coalesce(head.hash, repeat('0', 64));
  NEW.hash := encode(sha256(workspace.with_lengths(NEW.previous_hash, NEW.sequence::text,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), NEW.actor_id, NEW.actor_name,
    NEW.action, NEW.subject_type, NEW.subject_id, NEW.data::text)), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON workspace.audit_event
  FOR EACH ROW EXECUTE FUNCTION workspace.audit_event_chain();

-- Editions: the digest is that of the bytes, and both sides' endorsement of it is in force at that moment. Whoever ends one at
-- the same time is waited for, or waits.
ALTER TABLE published.edition ADD CONSTRAINT edition_digest CHECK (digest = encode(sha256(content), 'hex'));
ALTER TABLE published.edition ADD CONSTRAINT edition_number CHECK (number >= 1);
ALTER TABLE published.figure ADD CONSTRAINT figure_currency CHECK ((kind = 'MONEY') = (currency IS NOT NULL));

CREATE FUNCTION workspace.edition_is_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM workspace.endorsement e JOIN workspace.reporting_period p ON p.id = e.period_id
    WHERE p.slug = NEW.period_slug AND e.ended_at IS NULL ORDER BY e.id FOR SHARE OF e;
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

-- The first edition of a period is number 1, and each next one follows the one before.
CREATE FUNCTION published.edition_follows_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT count(*) FROM published.edition WHERE period_slug = NEW.period_slug AND number <= NEW.number) THEN
    RAISE EXCEPTION 'edition % of % has none before it', NEW.number, NEW.period_slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_follows_another';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_follows_another AFTER INSERT ON published.edition
  FOR EACH ROW EXECUTE FUNCTION published.edition_follows_another();

-- An edition is whole when it is published: its lists are written by the transaction that makes it, and by no later one.
CREATE FUNCTION published.edition_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM published.edition e WHERE e.id IN (SELECT edition_id FROM added)
             AND NOT workspace.is_of_this_transaction(e.xmin)) THEN
    RAISE EXCEPTION '% put into an edition that was published before', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'edition_is_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_is_whole AFTER INSERT ON published.progress_update REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.edition_is_whole();
CREATE TRIGGER edition_is_whole AFTER INSERT ON published.figure REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.edition_is_whole();

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
-- (A cascade runs as the owner of the tables, so deleting a period needs no right to delete what is in it.)
REVOKE UPDATE, DELETE ON workspace.revision, workspace.revision_text, workspace.participation, workspace.activity,
  workspace.figure, workspace.review_step FROM register_workspace;
REVOKE DELETE ON workspace.endorsement, workspace.account, workspace.account_closure FROM register_workspace;
