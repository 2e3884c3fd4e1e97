-- A published period is opened for correction by a row, touches the updates that are named, and ends with the next edition or
-- with its abandonment. Every rule here has a test in server/db/constraints.

-- AlterEnum
ALTER TYPE "workspace"."endorsement_end" ADD VALUE 'CORRECTION';

-- CreateTable
CREATE TABLE "workspace"."correction" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "corrects" INTEGER NOT NULL,
    "reason" JSONB NOT NULL,
    "opened_by_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."correction_update" (
    "correction_id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "named_by_id" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correction_update_pkey" PRIMARY KEY ("correction_id","update_id")
);

-- CreateTable
CREATE TABLE "workspace"."correction_abandonment" (
    "correction_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "correction_abandonment_pkey" PRIMARY KEY ("correction_id")
);

-- CreateIndex
CREATE INDEX "correction_period_id_idx" ON "workspace"."correction"("period_id");

-- AddForeignKey
ALTER TABLE "workspace"."correction" ADD CONSTRAINT "correction_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction" ADD CONSTRAINT "correction_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_update" ADD CONSTRAINT "correction_update_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "workspace"."correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_update" ADD CONSTRAINT "correction_update_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_update" ADD CONSTRAINT "correction_update_revision_id_update_id_fkey" FOREIGN KEY ("revision_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_update" ADD CONSTRAINT "correction_update_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_abandonment" ADD CONSTRAINT "correction_abandonment_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "workspace"."correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."correction_abandonment" ADD CONSTRAINT "correction_abandonment_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said in public says something, in whatever language.
ALTER TABLE "workspace"."correction" ADD CONSTRAINT "correction_reason"
  CHECK (workspace.says_something(concat("reason" ->> 'zh-Hans', "reason" ->> 'zh-Hant', "reason" ->> 'en')));
ALTER TABLE "workspace"."correction_abandonment" ADD CONSTRAINT "correction_abandonment_reason"
  CHECK (workspace.says_something("reason"));

-- The correction of a period that is open, or null.
CREATE FUNCTION workspace.open_correction(of_period text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT c.id FROM workspace.correction c JOIN workspace.reporting_period p ON p.id = c.period_id
  WHERE c.period_id = of_period
    AND NOT EXISTS (SELECT 1 FROM published.edition e WHERE e.period_slug = p.slug AND e.number > c.corrects)
    AND NOT EXISTS (SELECT 1 FROM workspace.correction_abandonment a WHERE a.correction_id = c.id)
$$;

-- Whoever opens, abandons or publishes a correction is alone; whoever writes under it is not, but waits for those. Commands
-- lock the period besides; this lock is for whoever does not.
CREATE FUNCTION workspace.hold_correction(of_period text, alone boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  key bigint := hashtextextended('workspace.correction/' || of_period, 0);
BEGIN
  IF alone THEN
    PERFORM pg_advisory_xact_lock(key);
  ELSE
    PERFORM pg_advisory_xact_lock_shared(key);
  END IF;
END $$;

-- A correction repairs the newest edition, and there is one at a time.
CREATE FUNCTION workspace.correction_of_newest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.hold_correction(NEW.period_id, true);
  IF NEW.corrects IS DISTINCT FROM (SELECT max(e.number) FROM published.edition e
                                    JOIN workspace.reporting_period p ON p.slug = e.period_slug WHERE p.id = NEW.period_id) THEN
    RAISE EXCEPTION 'edition % of period % is not its newest', NEW.corrects, NEW.period_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_of_newest';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_of_newest BEFORE INSERT ON workspace.correction
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_of_newest();

CREATE FUNCTION workspace.correction_one_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.hold_correction(NEW.period_id, true);
  IF workspace.open_correction(NEW.period_id) IS NOT NULL THEN
    RAISE EXCEPTION 'period % has an open correction already', NEW.period_id
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'correction_one_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_one_open BEFORE INSERT ON workspace.correction
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_one_open();

-- Only officers open, name and abandon. The column that says who is the trigger's argument.
CREATE FUNCTION workspace.correction_by_officer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.account a WHERE a.id = to_jsonb(NEW) ->> TG_ARGV[0] AND a.role = 'SECRETARIAT'
                 AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id)) THEN
    RAISE EXCEPTION 'only an officer of a secretariat corrects' USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_by_officer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_by_officer BEFORE INSERT ON workspace.correction
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_by_officer('opened_by_id');
CREATE TRIGGER correction_by_officer BEFORE INSERT ON workspace.correction_update
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_by_officer('named_by_id');
CREATE TRIGGER correction_by_officer BEFORE INSERT ON workspace.correction_abandonment
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_by_officer('by_id');

-- Updates are named, and a correction is abandoned, while it is open.
CREATE FUNCTION workspace.correction_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period text := (SELECT c.period_id FROM workspace.correction c WHERE c.id = NEW.correction_id);
BEGIN
  PERFORM workspace.hold_correction(period, TG_ARGV[0] = 'alone');
  IF workspace.open_correction(period) IS DISTINCT FROM NEW.correction_id THEN
    RAISE EXCEPTION 'correction % is not open', NEW.correction_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER correction_is_open BEFORE INSERT ON workspace.correction_update
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_is_open('beside');
CREATE TRIGGER correction_is_open BEFORE INSERT ON workspace.correction_abandonment
  FOR EACH ROW EXECUTE FUNCTION workspace.correction_is_open('alone');

-- What is named is an update of that period, as it stands.
CREATE FUNCTION workspace.named_update_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.progress_update u JOIN workspace.correction c ON c.period_id = u.period_id
                 WHERE c.id = NEW.correction_id AND u.id = NEW.update_id AND u.head_revision_id = NEW.revision_id) THEN
    RAISE EXCEPTION 'update % does not stand so in the period of the correction', NEW.update_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'named_update_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER named_update_stands BEFORE INSERT ON workspace.correction_update
  FOR EACH ROW EXECUTE FUNCTION workspace.named_update_stands();

-- Where a correction opens or is abandoned, no side's word on the content stays in force: it was given for something else.
CREATE FUNCTION workspace.refuse_if_content_endorsed(of_period text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.endorsement e
             WHERE e.period_id = of_period AND e.subject IN ('SUMMARY', 'TRANSCRIPTION') AND e.ended_at IS NULL) THEN
    RAISE EXCEPTION 'the content of period % is still endorsed', of_period
      USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_is_not_endorsed';
  END IF;
END $$;
CREATE FUNCTION workspace.opened_correction_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.refuse_if_content_endorsed(NEW.period_id);
  RETURN NULL;
END $$;
CREATE FUNCTION workspace.abandoned_correction_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.refuse_if_content_endorsed((SELECT c.period_id FROM workspace.correction c WHERE c.id = NEW.correction_id));
  RETURN NULL;
END $$;
CREATE TRIGGER correction_is_not_endorsed AFTER INSERT ON workspace.correction
  FOR EACH ROW EXECUTE FUNCTION workspace.opened_correction_is_not_endorsed();
CREATE TRIGGER correction_is_not_endorsed AFTER INSERT ON workspace.correction_abandonment
  FOR EACH ROW EXECUTE FUNCTION workspace.abandoned_correction_is_not_endorsed();

-- What was opened, named and abandoned is on record.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.correction FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.correction_update FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.correction_abandonment FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.correction, workspace.correction_update, workspace.correction_abandonment FROM register_workspace;

-- Every edition but the first comes of a correction of the one before. Whoever abandons it at that moment is waited for.
-- Where there is none before, edition_follows_another says so.
CREATE FUNCTION workspace.edition_corrects_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period text := (SELECT p.id FROM workspace.reporting_period p WHERE p.slug = NEW.period_slug);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM published.edition e WHERE e.period_slug = NEW.period_slug AND e.number = NEW.number - 1) THEN
    RETURN NEW;
  END IF;
  PERFORM workspace.hold_correction(period, true);
  IF NOT EXISTS (SELECT 1 FROM workspace.correction c
                 WHERE c.id = workspace.open_correction(period) AND c.corrects = NEW.number - 1) THEN
    RAISE EXCEPTION 'edition % of % comes of no correction', NEW.number, NEW.period_slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_corrects_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_corrects_another BEFORE INSERT ON published.edition
  FOR EACH ROW EXECUTE FUNCTION workspace.edition_corrects_another();

-- The lines, headings, label and dates of a published period stay, and what it reports changes where a correction names it.
CREATE FUNCTION workspace.refuse_if_published(of_period text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM published.edition e JOIN workspace.reporting_period p ON p.slug = e.period_slug WHERE p.id = of_period) THEN
    RAISE EXCEPTION 'period % is published', of_period USING ERRCODE = 'check_violation', CONSTRAINT = 'published_outline_stays';
  END IF;
END $$;
CREATE FUNCTION workspace.published_outline_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM workspace.refuse_if_published(OLD.period_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM workspace.refuse_if_published(NEW.period_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER published_outline_stays
  AFTER INSERT OR UPDATE OF period_id, project_id, number, area_id, planned_title OR DELETE ON workspace.progress_update
  FOR EACH ROW EXECUTE FUNCTION workspace.published_outline_stays();
CREATE TRIGGER published_outline_stays AFTER INSERT OR UPDATE OR DELETE ON workspace.area
  FOR EACH ROW EXECUTE FUNCTION workspace.published_outline_stays();

CREATE FUNCTION workspace.published_period_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.slug, OLD.starts_on, OLD.ends_on, OLD.label_override, OLD.sentence_label_override)
     IS DISTINCT FROM (NEW.slug, NEW.starts_on, NEW.ends_on, NEW.label_override, NEW.sentence_label_override) THEN
    PERFORM workspace.refuse_if_published(OLD.id);
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_outline_stays BEFORE UPDATE OR DELETE ON workspace.reporting_period
  FOR EACH ROW EXECUTE FUNCTION workspace.published_period_stays();

CREATE FUNCTION workspace.published_report_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.head_revision_id IS NOT DISTINCT FROM NEW.head_revision_id
     OR NOT EXISTS (SELECT 1 FROM published.edition e JOIN workspace.reporting_period p ON p.slug = e.period_slug
                    WHERE p.id = NEW.period_id) THEN
    RETURN NULL;
  END IF;
  PERFORM workspace.hold_correction(NEW.period_id, false);
  IF NOT EXISTS (SELECT 1 FROM workspace.correction_update n
                 WHERE n.update_id = NEW.id AND n.correction_id = workspace.open_correction(NEW.period_id)) THEN
    RAISE EXCEPTION 'update % is published, and no open correction names it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'published_report_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER published_report_stays AFTER UPDATE OF head_revision_id ON workspace.progress_update
  FOR EACH ROW EXECUTE FUNCTION workspace.published_report_stays();
