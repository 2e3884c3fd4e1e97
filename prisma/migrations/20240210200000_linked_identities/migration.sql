-- Single sign-on: who somebody is to the identity provider of the settings.

-- CreateTable
CREATE TABLE "workspace"."linked_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "linked_identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "linked_identity_account_id_issuer_key" ON "workspace"."linked_identity"("account_id", "issuer");

-- AddForeignKey
ALTER TABLE "workspace"."linked_identity" ADD CONSTRAINT "linked_identity_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
