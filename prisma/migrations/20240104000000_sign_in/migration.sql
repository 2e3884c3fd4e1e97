-- How often a password was tried, for an account or from an address.
CREATE TABLE "workspace"."sign_in_throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- The first administrator is invited from the command line, by nobody who has an account.
ALTER TABLE "workspace"."invitation" ALTER COLUMN "invited_by_id" DROP NOT NULL;
