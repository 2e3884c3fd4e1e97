-- Files that stand as evidence beside a progress update, and what is published of them. Every rule here has a test in
-- server/db/constraints.

-- CreateTable
CREATE TABLE "workspace"."attachment" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "caption" JSONB NOT NULL,
    "added_by_id" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "marked_by_id" TEXT,
    "marked_at" TIMESTAMPTZ(3),
    "removed_by_id" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."attachment" (
    "edition_id" TEXT NOT NULL,
    "update_number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "caption" JSONB NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("edition_id","update_number","position")
);

-- CreateIndex
CREATE INDEX "attachment_update_id_idx" ON "workspace"."attachment"("update_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_edition_id_name_key" ON "published"."attachment"("edition_id", "name");

-- AddForeignKey
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."attachment" ADD CONSTRAINT "attachment_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "published"."edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."attachment" ADD CONSTRAINT "attachment_edition_id_update_number_fkey" FOREIGN KEY ("edition_id", "update_number") REFERENCES "published"."progress_update"("edition_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file is known by its hash, has bytes, and no more than 25 MB of them.
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_size" CHECK ("size" BETWEEN 1 AND 26214400);
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_file_name" CHECK (workspace.says_something("file_name"));
ALTER TABLE "published"."attachment" ADD CONSTRAINT "attachment_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "published"."attachment" ADD CONSTRAINT "attachment_size" CHECK ("size" BETWEEN 1 AND 26214400);

-- Whoever marked or removed it did so at some time; what is removed is no longer published.
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_marked" CHECK (num_nonnulls("marked_by_id", "marked_at") IN (0, 2));
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_removed" CHECK (num_nonnulls("removed_by_id", "removed_at") IN (0, 2));
ALTER TABLE "workspace"."attachment" ADD CONSTRAINT "attachment_removed_is_internal" CHECK ("removed_at" IS NULL OR "marked_at" IS NULL);

-- The same file stands beside an update once.
CREATE UNIQUE INDEX "attachment_once" ON "workspace"."attachment" ("update_id", "sha256") WHERE "removed_at" IS NULL;

-- What was added stays on record as it was added, and goes with its update and not otherwise.
CREATE FUNCTION workspace.attachment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM workspace.progress_update WHERE id = OLD.update_id)
     OR TG_OP = 'UPDATE' AND
       (OLD.id, OLD.update_id, OLD.file_name, OLD.media_type, OLD.size, OLD.sha256, OLD.added_by_id, OLD.added_at)
       IS DISTINCT FROM
       (NEW.id, NEW.update_id, NEW.file_name, NEW.media_type, NEW.size, NEW.sha256, NEW.added_by_id, NEW.added_at) THEN
    RAISE EXCEPTION 'attachment % stays as it was added', OLD.id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'attachment_stays';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER attachment_stays BEFORE UPDATE OR DELETE ON workspace.attachment
  FOR EACH ROW EXECUTE FUNCTION workspace.attachment_stays();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.attachment
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.attachment FROM register_workspace;
GRANT UPDATE (caption, marked_by_id, marked_at, removed_by_id, removed_at)
  ON workspace.attachment TO register_workspace;

-- An update beside which somebody put a file goes with its period and not otherwise, as one in which somebody wrote.
CREATE FUNCTION workspace.attached_update_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.attachment WHERE update_id = OLD.id)
     AND EXISTS (SELECT 1 FROM workspace.reporting_period WHERE id = OLD.period_id) THEN
    RAISE EXCEPTION 'update % has attachments and stays in its period', OLD.id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'attached_update_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER attached_update_stays BEFORE DELETE ON workspace.progress_update
  FOR EACH ROW EXECUTE FUNCTION workspace.attached_update_stays();

-- A file that is marked for publication is content: marking one, taking the mark away, or writing another caption under one
-- is a change of what the update reports. An internal one is none.
CREATE FUNCTION workspace.changed_attachment_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'INSERT' OR OLD.marked_at IS NULL THEN NULL ELSE OLD.caption END;
  stands jsonb := CASE WHEN TG_OP = 'DELETE' OR NEW.marked_at IS NULL THEN NULL ELSE NEW.caption END;
  of_update text := CASE WHEN TG_OP = 'DELETE' THEN OLD.update_id ELSE NEW.update_id END;
BEGIN
  IF was IS DISTINCT FROM stands THEN
    PERFORM workspace.refuse_if_endorsed((SELECT period_id FROM workspace.progress_update WHERE id = of_update),
      ARRAY['SUMMARY', 'TRANSCRIPTION']::workspace.endorsement_subject[]);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER changed_attachment_is_not_endorsed AFTER INSERT OR UPDATE OR DELETE ON workspace.attachment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_attachment_is_not_endorsed();

-- Beside an update of a published period nothing is put, marked, captioned or removed, but where a correction names it.
CREATE FUNCTION workspace.published_attachments_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  period text := (SELECT period_id FROM workspace.progress_update WHERE id = NEW.update_id);
BEGIN
  IF NOT EXISTS (SELECT 1 FROM published.edition e JOIN workspace.reporting_period p ON p.slug = e.period_slug
                 WHERE p.id = period) THEN
    RETURN NULL;
  END IF;
  PERFORM workspace.hold_correction(period, false);
  IF NOT EXISTS (SELECT 1 FROM workspace.correction_update n
                 WHERE n.update_id = NEW.update_id AND n.correction_id = workspace.open_correction(period)) THEN
    RAISE EXCEPTION 'update % is published, and no open correction names it', NEW.update_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'published_attachments_stay';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER published_attachments_stay AFTER INSERT OR UPDATE ON workspace.attachment
  FOR EACH ROW EXECUTE FUNCTION workspace.published_attachments_stay();

-- An edition's attachments never change, and are written by the transaction that makes it.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published.attachment
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER edition_is_whole AFTER INSERT ON published.attachment REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION published.edition_is_whole();
