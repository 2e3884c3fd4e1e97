-- A return says what is to be done at several places, and opens a thread at each.

-- DropIndex
DROP INDEX "workspace"."comment_thread_review_step_id_key";

-- CreateIndex
CREATE INDEX "comment_thread_review_step_id_idx" ON "workspace"."comment_thread"("review_step_id");
