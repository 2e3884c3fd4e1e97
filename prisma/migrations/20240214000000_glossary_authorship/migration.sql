-- Who wrote a term of the glossary as it is, and when. The rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."glossary_term" ADD COLUMN     "changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "changed_by_id" TEXT;

-- AddForeignKey
ALTER TABLE "workspace"."glossary_term" ADD CONSTRAINT "glossary_term_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "workspace"."glossary_term"
  ADD CONSTRAINT glossary_term_changed CHECK ((changed_by_id IS NULL) = (changed_at IS NULL));
