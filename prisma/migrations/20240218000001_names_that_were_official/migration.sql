-- A name that was official on its days is right in what is written about them.

-- AlterTable
ALTER TABLE "workspace"."agency_variant" ADD COLUMN     "was_official" BOOLEAN NOT NULL DEFAULT false;
