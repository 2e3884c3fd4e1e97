-- Which mails a person gets at once, in a digest once a day, or not at all; and what waits for the next digest.

-- CreateEnum
CREATE TYPE "workspace"."mail_kind" AS ENUM ('RETURNED', 'COMMENT', 'DUE', 'ASSIGNMENT', 'ENDORSEMENT', 'PUBLICATION', 'SETTINGS');

-- CreateEnum
CREATE TYPE "workspace"."mail_delivery" AS ENUM ('DIGEST', 'NEVER');

-- CreateTable
CREATE TABLE "workspace"."mail_choice" (
    "account_id" TEXT NOT NULL,
    "kind" "workspace"."mail_kind" NOT NULL,
    "delivery" "workspace"."mail_delivery" NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("account_id","kind")
);

-- CreateTable
CREATE TABLE "workspace"."waiting_letter" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "letter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiting_letter_account_id_idx" ON "workspace"."waiting_letter"("account_id");

-- AddForeignKey
ALTER TABLE "workspace"."mail_choice" ADD CONSTRAINT "mail_choice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."waiting_letter" ADD CONSTRAINT "waiting_letter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
