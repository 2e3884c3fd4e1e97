-- CreateTable
CREATE TABLE "workspace"."dismissed_finding" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dismissed_finding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dismissed_finding_update_id_fingerprint_key" ON "workspace"."dismissed_finding"("update_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "workspace"."dismissed_finding" ADD CONSTRAINT "dismissed_finding_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."dismissed_finding" ADD CONSTRAINT "dismissed_finding_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A dismissal says why, in at most 500 characters, and names what it dismisses by a digest.
ALTER TABLE "workspace"."dismissed_finding" ADD CONSTRAINT "dismissed_finding_reason"
  CHECK (workspace.says_something("reason") AND char_length("reason") <= 500);
ALTER TABLE "workspace"."dismissed_finding" ADD CONSTRAINT "dismissed_finding_fingerprint" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');

-- It is given and taken back, and never becomes another one.
REVOKE UPDATE ON "workspace"."dismissed_finding" FROM "register_workspace";
