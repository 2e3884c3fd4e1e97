-- People talking about a progress update while it is written and reviewed, what each of them has seen of it, and a submission
-- that is taken back. Every rule here has a test in server/db/constraints.

-- CreateEnum
CREATE TYPE "workspace"."comment_place" AS ENUM ('WHOLE', 'TITLE', 'PARAGRAPH', 'FIGURE', 'ACTIVITY', 'PARTICIPATION');

-- CreateEnum
CREATE TYPE "workspace"."comment_thread_step_kind" AS ENUM ('RESOLVED', 'REOPENED');

-- AlterEnum
ALTER TYPE "workspace"."review_step_kind" ADD VALUE 'WITHDRAWN';

-- AlterTable
ALTER TABLE "workspace"."notice" ADD COLUMN     "done_at" TIMESTAMPTZ(3),
ADD COLUMN     "thread_id" TEXT;

-- CreateTable
CREATE TABLE "workspace"."comment_thread" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "side_code" TEXT,
    "place" "workspace"."comment_place" NOT NULL,
    "locale" TEXT,
    "position" INTEGER,
    "revision_id" TEXT,
    "review_step_id" TEXT,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."comment" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "author_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "corrects_id" TEXT,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."comment_mention" (
    "comment_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","account_id")
);

-- CreateTable
CREATE TABLE "workspace"."comment_thread_step" (
    "thread_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "workspace"."comment_thread_step_kind" NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_thread_step_pkey" PRIMARY KEY ("thread_id","ordinal")
);

-- CreateTable
CREATE TABLE "workspace"."update_visit" (
    "account_id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "update_visit_pkey" PRIMARY KEY ("account_id","update_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comment_thread_review_step_id_key" ON "workspace"."comment_thread"("review_step_id");

-- CreateIndex
CREATE INDEX "comment_thread_update_id_idx" ON "workspace"."comment_thread"("update_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_corrects_id_key" ON "workspace"."comment"("corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_thread_id_ordinal_key" ON "workspace"."comment"("thread_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "comment_id_thread_id_author_id_key" ON "workspace"."comment"("id", "thread_id", "author_id");

-- CreateIndex
CREATE INDEX "comment_mention_account_id_idx" ON "workspace"."comment_mention"("account_id");

-- CreateIndex
CREATE INDEX "notice_update_id_idx" ON "workspace"."notice"("update_id");

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_revision_id_update_id_fkey" FOREIGN KEY ("revision_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_review_step_id_fkey" FOREIGN KEY ("review_step_id") REFERENCES "workspace"."review_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "workspace"."comment_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment" ADD CONSTRAINT "comment_corrects_id_thread_id_author_id_fkey" FOREIGN KEY ("corrects_id", "thread_id", "author_id") REFERENCES "workspace"."comment"("id", "thread_id", "author_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "workspace"."comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_mention" ADD CONSTRAINT "comment_mention_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread_step" ADD CONSTRAINT "comment_thread_step_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "workspace"."comment_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."comment_thread_step" ADD CONSTRAINT "comment_thread_step_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."update_visit" ADD CONSTRAINT "update_visit_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."update_visit" ADD CONSTRAINT "update_visit_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."update_visit" ADD CONSTRAINT "update_visit_revision_id_update_id_fkey" FOREIGN KEY ("revision_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A place is named as far as its kind has to be: a text by its language, one of several by its position in the revision.
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_place" CHECK (CASE "place"
  WHEN 'WHOLE' THEN num_nonnulls("locale", "position") = 0
  WHEN 'TITLE' THEN "position" IS NULL AND num_nonnulls("locale", "revision_id") = 2
  WHEN 'PARAGRAPH' THEN num_nonnulls("locale", "position", "revision_id") = 3
  ELSE "locale" IS NULL AND num_nonnulls("position", "revision_id") = 2 END);
ALTER TABLE "workspace"."comment_thread" ADD CONSTRAINT "comment_thread_position" CHECK ("position" >= 0);

-- A comment says something, in no more than so many characters; threads are resolved and opened again by turns.
ALTER TABLE "workspace"."comment" ADD CONSTRAINT "comment_text"
  CHECK (workspace.says_something("text") AND char_length("text") <= 4000);
ALTER TABLE "workspace"."comment" ADD CONSTRAINT "comment_ordinal" CHECK ("ordinal" >= 1);
ALTER TABLE "workspace"."comment_thread_step" ADD CONSTRAINT "comment_thread_step_by_turns"
  CHECK ("ordinal" >= 1 AND ("ordinal" % 2 = 1) = ("kind" = 'RESOLVED'));

-- Whoever belongs to no side has no part in it, and in a thread that is internal to one side nobody of the other has: not as
-- its author, not as somebody who is called on, not as whoever resolves it.
CREATE FUNCTION workspace.comment_within_side() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added jsonb := to_jsonb(NEW);
  person text := coalesce(added ->> 'author_id', added ->> 'account_id');
  of_thread text := coalesce(added ->> 'thread_id',
    (SELECT c.thread_id FROM workspace.comment c WHERE c.id = added ->> 'comment_id'));
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.account a, workspace.comment_thread t
             WHERE a.id = person AND t.id = of_thread
               AND (a.side_code IS NULL OR a.side_code <> coalesce(t.side_code, a.side_code))) THEN
    RAISE EXCEPTION 'account % has no part in comment thread %', person, of_thread
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'comment_within_side';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_within_side BEFORE INSERT ON workspace.comment
  FOR EACH ROW EXECUTE FUNCTION workspace.comment_within_side();
CREATE TRIGGER comment_within_side BEFORE INSERT ON workspace.comment_mention
  FOR EACH ROW EXECUTE FUNCTION workspace.comment_within_side();
CREATE TRIGGER comment_within_side BEFORE INSERT ON workspace.comment_thread_step
  FOR EACH ROW EXECUTE FUNCTION workspace.comment_within_side();

-- What was said stays as it was said, and goes with its update and not otherwise.
CREATE FUNCTION workspace.goes_with_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.comment_thread WHERE id = OLD.thread_id) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
  END IF;
  RETURN OLD;
END $$;
CREATE FUNCTION workspace.goes_with_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.comment WHERE id = OLD.comment_id) THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'append_only';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.comment_thread FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_update BEFORE UPDATE OR DELETE ON workspace.comment_thread FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_update();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.comment FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_thread BEFORE UPDATE OR DELETE ON workspace.comment FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_thread();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.comment_mention FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_comment BEFORE UPDATE OR DELETE ON workspace.comment_mention FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_comment();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.comment_thread_step FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_thread BEFORE UPDATE OR DELETE ON workspace.comment_thread_step FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_thread();
REVOKE UPDATE, DELETE ON workspace.comment_thread, workspace.comment, workspace.comment_mention,
  workspace.comment_thread_step FROM register_workspace;

-- An update that people have talked about goes with its period and not otherwise, as one in which somebody wrote.
CREATE FUNCTION workspace.commented_update_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.comment_thread WHERE update_id = OLD.id)
     AND EXISTS (SELECT 1 FROM workspace.reporting_period WHERE id = OLD.period_id) THEN
    RAISE EXCEPTION 'update % has comments and stays in its period', OLD.id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'commented_update_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER commented_update_stays BEFORE DELETE ON workspace.progress_update
  FOR EACH ROW EXECUTE FUNCTION workspace.commented_update_stays();
