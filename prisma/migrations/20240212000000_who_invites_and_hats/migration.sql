-- Members who may invite colleagues, the last sign-in of an account, and the agency that a person acts for in a session.
-- Every rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."account" ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3),
ADD COLUMN "may_invite" BOOLEAN NOT NULL DEFAULT false;
UPDATE "workspace"."account" SET "last_sign_in_at" = (SELECT max("created_at") FROM "workspace"."session" WHERE "account_id" = "account"."id");

-- AlterTable
ALTER TABLE "workspace"."session" ADD COLUMN "agency_id" TEXT;

-- AddForeignKey
ALTER TABLE "workspace"."session" ADD CONSTRAINT "session_account_id_agency_id_fkey" FOREIGN KEY ("account_id", "agency_id") REFERENCES "workspace"."agency_membership"("account_id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Officers and administrators invite by their role or not at all; colleagues of an agency are a member's.
ALTER TABLE "workspace"."account" ADD CONSTRAINT "account_only_members_invite_colleagues" CHECK (NOT "may_invite" OR "role" = 'MEMBER');
