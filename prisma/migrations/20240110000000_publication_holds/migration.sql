-- Between both sides' endorsement and publication there may be a hold, within which either side can stop it; content that an
-- officer looked at or endorsed is kept, so that what changed since can be said. Every rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."task_force" ADD COLUMN "hold_days" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "workspace"."notice" ADD COLUMN "changes" JSONB;

-- CreateEnum
CREATE TYPE "workspace"."hold_end" AS ENUM ('STOPPED', 'WITHDRAWN', 'VOIDED', 'REFUSED');

-- CreateTable
CREATE TABLE "workspace"."publication_hold" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."publication_hold_stop" (
    "hold_id" TEXT NOT NULL,
    "how" "workspace"."hold_end" NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "code" TEXT,

    CONSTRAINT "publication_hold_stop_pkey" PRIMARY KEY ("hold_id")
);

-- CreateTable
CREATE TABLE "workspace"."kept_content" (
    "period_id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_content_pkey" PRIMARY KEY ("period_id","digest")
);

-- CreateIndex
CREATE INDEX "publication_hold_period_id_idx" ON "workspace"."publication_hold"("period_id");

-- AddForeignKey
ALTER TABLE "workspace"."publication_hold" ADD CONSTRAINT "publication_hold_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."publication_hold" ADD CONSTRAINT "publication_hold_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."publication_hold_stop" ADD CONSTRAINT "publication_hold_stop_hold_id_fkey" FOREIGN KEY ("hold_id") REFERENCES "workspace"."publication_hold"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."publication_hold_stop" ADD CONSTRAINT "publication_hold_stop_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."kept_content" ADD CONSTRAINT "kept_content_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "workspace"."task_force" ADD CONSTRAINT "task_force_hold_days" CHECK ("hold_days" BETWEEN 0 AND 14);

-- A hold lies ahead, and not further than people look ahead.
ALTER TABLE "workspace"."publication_hold" ADD CONSTRAINT "publication_hold_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
ALTER TABLE "workspace"."publication_hold" ADD CONSTRAINT "publication_hold_lies_ahead"
  CHECK ("publish_at" > "set_at" AND "publish_at" <= "set_at" + interval '90 days');

-- Whoever stops a hold says why, and whoever takes a word back is known.
ALTER TABLE "workspace"."publication_hold_stop" ADD CONSTRAINT "publication_hold_stop_reason"
  CHECK (CASE WHEN "how" = 'STOPPED' THEN "reason" IS NOT NULL AND workspace.says_something("reason") ELSE "reason" IS NULL END);
ALTER TABLE "workspace"."publication_hold_stop" ADD CONSTRAINT "publication_hold_stop_code"
  CHECK (("how" = 'REFUSED') = ("code" IS NOT NULL));
ALTER TABLE "workspace"."publication_hold_stop" ADD CONSTRAINT "publication_hold_stop_by"
  CHECK ("by_id" IS NOT NULL OR "how" IN ('VOIDED', 'REFUSED'));

-- Whether a hold has led to its edition.
CREATE FUNCTION workspace.hold_is_published(of_hold workspace.publication_hold) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM published.edition e JOIN workspace.reporting_period p ON p.slug = e.period_slug
    WHERE p.id = of_hold.period_id AND e.digest = of_hold.digest AND e.published_at >= of_hold.set_at)
$$;

-- The hold of a period that stands, or null.
CREATE FUNCTION workspace.standing_hold(of_period text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT h.id FROM workspace.publication_hold h
  WHERE h.period_id = of_period
    AND NOT EXISTS (SELECT 1 FROM workspace.publication_hold_stop s WHERE s.hold_id = h.id)
    AND NOT workspace.hold_is_published(h)
$$;

-- Only officers set a hold, and only they stop one; what voided it may be the register's own doing.
CREATE FUNCTION workspace.publication_hold_by_officer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.account a WHERE a.id = to_jsonb(NEW) ->> TG_ARGV[0] AND a.role = 'SECRETARIAT'
                 AND NOT EXISTS (SELECT 1 FROM workspace.account_closure c WHERE c.account_id = a.id)) THEN
    RAISE EXCEPTION 'only an officer of a secretariat holds a publication' USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_hold_by_officer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_hold_by_officer BEFORE INSERT ON workspace.publication_hold
  FOR EACH ROW EXECUTE FUNCTION workspace.publication_hold_by_officer('set_by_id');
CREATE TRIGGER publication_hold_by_officer BEFORE INSERT ON workspace.publication_hold_stop
  FOR EACH ROW WHEN (NEW.by_id IS NOT NULL AND NEW.how IN ('STOPPED', 'WITHDRAWN')) EXECUTE FUNCTION workspace.publication_hold_by_officer('by_id');

-- One at a time. The lock on the period makes two programs that set one look one after the other.
CREATE FUNCTION workspace.publication_hold_one_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM workspace.reporting_period WHERE id = NEW.period_id FOR UPDATE;
  IF workspace.standing_hold(NEW.period_id) IS NOT NULL THEN
    RAISE EXCEPTION 'the publication of period % is on hold already', NEW.period_id
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'publication_hold_one_standing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_hold_one_standing BEFORE INSERT ON workspace.publication_hold
  FOR EACH ROW EXECUTE FUNCTION workspace.publication_hold_one_standing();

-- A hold that has led to its edition is not stopped.
CREATE FUNCTION workspace.publication_hold_stop_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.publication_hold h WHERE h.id = NEW.hold_id AND workspace.hold_is_published(h)) THEN
    RAISE EXCEPTION 'hold % has led to an edition', NEW.hold_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_hold_stop_in_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_hold_stop_in_time BEFORE INSERT ON workspace.publication_hold_stop
  FOR EACH ROW EXECUTE FUNCTION workspace.publication_hold_stop_in_time();

-- A hold stands only while both sides' endorsement of its digest is in force. Looked at when a transaction commits, so that
-- an endorsement ends and the hold is stopped in one.
CREATE FUNCTION workspace.publication_hold_is_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.publication_hold h
             WHERE h.id = workspace.standing_hold(NEW.period_id)
               AND (SELECT count(DISTINCT e.side_code) FROM workspace.endorsement e
                    WHERE e.period_id = h.period_id AND e.subject IN ('SUMMARY', 'TRANSCRIPTION') AND e.digest = h.digest
                      AND e.ended_at IS NULL) < 2) THEN
    RAISE EXCEPTION 'the publication of period % is on hold without the endorsement of both sides', NEW.period_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'publication_hold_is_endorsed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER publication_hold_is_endorsed AFTER INSERT ON workspace.publication_hold
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.publication_hold_is_endorsed();
CREATE CONSTRAINT TRIGGER publication_hold_is_endorsed AFTER UPDATE OF ended_at ON workspace.endorsement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.publication_hold_is_endorsed();

-- Late, but never early.
CREATE FUNCTION workspace.edition_waits_for_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.publication_hold h JOIN workspace.reporting_period p ON p.id = h.period_id
             WHERE p.slug = NEW.period_slug AND h.id = workspace.standing_hold(p.id) AND h.publish_at > NEW.published_at) THEN
    RAISE EXCEPTION 'the publication of period % is on hold', NEW.period_slug
      USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_waits_for_hold';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_waits_for_hold BEFORE INSERT ON published.edition
  FOR EACH ROW EXECUTE FUNCTION workspace.edition_waits_for_hold();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.publication_hold
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.publication_hold_stop
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.publication_hold, workspace.publication_hold_stop FROM register_workspace;

-- Kept content is what its digest says, and what was endorsed stays as long as its period.
ALTER TABLE "workspace"."kept_content" ADD CONSTRAINT "kept_content_digest" CHECK ("digest" = encode(sha256("bytes"), 'hex'));
CREATE FUNCTION workspace.endorsed_content_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.endorsement e WHERE e.period_id = OLD.period_id AND e.digest = OLD.digest) THEN
    RAISE EXCEPTION 'content % was endorsed and is kept', OLD.digest
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'endorsed_content_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER endorsed_content_stays BEFORE DELETE ON workspace.kept_content
  FOR EACH ROW EXECUTE FUNCTION workspace.endorsed_content_stays();
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON workspace.kept_content
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE ON workspace.kept_content FROM register_workspace;
