-- One-time links by which people set a new password. Every rule here has a test in server/db/constraints.

-- CreateTable
CREATE TABLE "workspace"."password_reset" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "workspace"."password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_account_id_idx" ON "workspace"."password_reset"("account_id");

-- AddForeignKey
ALTER TABLE "workspace"."password_reset" ADD CONSTRAINT "password_reset_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The newest link is the only one that opens anything.
CREATE UNIQUE INDEX "password_reset_one_open" ON "workspace"."password_reset"("account_id") WHERE "used_at" IS NULL AND "revoked_at" IS NULL;

-- A link is used, or replaced, and not both; and it is good for a day at the very most, whatever a program asks for.
ALTER TABLE "workspace"."password_reset" ADD CONSTRAINT "password_reset_used_or_revoked" CHECK ("used_at" IS NULL OR "revoked_at" IS NULL);
ALTER TABLE "workspace"."password_reset" ADD CONSTRAINT "password_reset_short_lived" CHECK ("expires_at" <= "created_at" + interval '1 day');
