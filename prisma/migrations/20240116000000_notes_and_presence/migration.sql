-- Notes that a side keeps beside an update, and who has one open. Every rule here has a test in server/db/constraints.

-- CreateTable
CREATE TABLE "workspace"."internal_note" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "side_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "shared_by_id" TEXT,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."presence" (
    "update_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("update_id","account_id")
);

-- CreateIndex
CREATE INDEX "internal_note_update_id_idx" ON "workspace"."internal_note"("update_id");

-- AddForeignKey
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_shared_by_id_fkey" FOREIGN KEY ("shared_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."presence" ADD CONSTRAINT "presence_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."presence" ADD CONSTRAINT "presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A note says something, in at most 2,000 characters.
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_text"
  CHECK (workspace.says_something("text") AND char_length("text") <= 2000);

-- Whoever shared it did so at some time.
ALTER TABLE "workspace"."internal_note" ADD CONSTRAINT "internal_note_shared"
  CHECK (num_nonnulls("shared_by_id", "shared_at") IN (0, 2));

-- A note is written, shared and taken away; its words and whose they are do not change.
REVOKE UPDATE ON "workspace"."internal_note" FROM "register_workspace";
GRANT UPDATE (shared_by_id, shared_at) ON "workspace"."internal_note" TO "register_workspace";
