-- The browsers that an account is known to come from: whoever comes from another one is told by mail. Every rule here has a test
-- in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."session" ADD COLUMN "device_hash" TEXT;

-- CreateTable
CREATE TABLE "workspace"."known_device" (
    "account_id" TEXT NOT NULL,
    "device_hash" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("account_id","device_hash")
);

-- CreateIndex
CREATE INDEX "known_device_seen_at_idx" ON "workspace"."known_device"("seen_at");

-- AddForeignKey
ALTER TABLE "workspace"."known_device" ADD CONSTRAINT "known_device_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a browser shows to be known is kept nowhere as it is.
ALTER TABLE "workspace"."known_device" ADD CONSTRAINT "known_device_is_hashed" CHECK ("device_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "workspace"."session" ADD CONSTRAINT "session_device_is_hashed" CHECK ("device_hash" ~ '^[0-9a-f]{64}$');
