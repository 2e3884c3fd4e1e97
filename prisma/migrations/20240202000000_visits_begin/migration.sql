-- What changed since a person looked stays in view for as long as their visit lasts: kept is what they knew when it began.

-- AlterTable
ALTER TABLE "workspace"."update_visit" ADD COLUMN "known_id" TEXT;
UPDATE "workspace"."update_visit" SET "known_id" = "revision_id";
ALTER TABLE "workspace"."update_visit" ALTER COLUMN "known_id" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "workspace"."update_visit" ADD CONSTRAINT "update_visit_known_id_update_id_fkey" FOREIGN KEY ("known_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE CASCADE ON UPDATE CASCADE;
