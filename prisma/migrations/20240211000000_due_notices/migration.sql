-- What the register tells the members of an agency by itself of a day by when its updates are due, each once.
-- Every rule here has a test in server/db/constraints.

-- CreateEnum
CREATE TYPE "workspace"."due_notice_kind" AS ENUM ('IN_14_DAYS', 'IN_7_DAYS', 'IN_1_DAY', 'OVERDUE');

-- CreateTable
CREATE TABLE "workspace"."due_notice" (
    "period_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "kind" "workspace"."due_notice_kind" NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_notice_pkey" PRIMARY KEY ("period_id","agency_id","due_on","kind")
);

-- AddForeignKey
ALTER TABLE "workspace"."due_notice" ADD CONSTRAINT "due_notice_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."due_notice" ADD CONSTRAINT "due_notice_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "workspace"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was told stays told.
REVOKE UPDATE, DELETE ON "workspace"."due_notice" FROM "register_workspace";
