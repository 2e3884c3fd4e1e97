-- The records: one table a model of prisma/schema, as Prisma writes it.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "workspace";

-- CreateEnum
CREATE TYPE "workspace"."role" AS ENUM ('MEMBER', 'SECRETARIAT', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "workspace"."endorsement_subject" AS ENUM ('PLAN', 'SUMMARY', 'TRANSCRIPTION');

-- CreateEnum
CREATE TYPE "workspace"."endorsement_end" AS ENUM ('WITHDRAWN', 'VOIDED');

-- CreateEnum
CREATE TYPE "workspace"."assignment_kind" AS ENUM ('RESPONSIBLE', 'CONTRIBUTING');

-- CreateEnum
CREATE TYPE "workspace"."text_standing" AS ENUM ('SOURCE', 'WRITTEN', 'CONVERTED', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "workspace"."participation_role" AS ENUM ('LEAD', 'ORGANISER', 'CO_ORGANISER', 'UNDERTAKER', 'ASSISTANT_ORGANISER', 'SUPPORTER', 'PARTICIPANT');

-- CreateEnum
CREATE TYPE "workspace"."activity_mode" AS ENUM ('ON_SITE', 'ONLINE', 'HYBRID');

-- CreateEnum
CREATE TYPE "workspace"."figure_kind" AS ENUM ('COUNT', 'MONEY', 'PERCENT');

-- CreateEnum
CREATE TYPE "workspace"."qualifier" AS ENUM ('EXACT', 'ABOUT', 'OVER', 'NEARLY', 'AT_LEAST', 'AT_MOST');

-- CreateEnum
CREATE TYPE "workspace"."review_step_kind" AS ENUM ('SUBMITTED', 'RETURNED', 'ACCEPTED');

-- CreateEnum
CREATE TYPE "published"."provenance" AS ENUM ('ENDORSED_HERE', 'PUBLISHED_EARLIER');

-- CreateEnum
CREATE TYPE "workspace"."omission_kind" AS ENUM ('LEFT_OUT', 'ENDED');

-- CreateTable
CREATE TABLE "workspace"."account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "role" "workspace"."role" NOT NULL,
    "side_code" TEXT,
    "password_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."agency_membership" (
    "account_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "side_code" TEXT NOT NULL,

    CONSTRAINT "agency_membership_pkey" PRIMARY KEY ("account_id","agency_id")
);

-- CreateTable
CREATE TABLE "workspace"."account_closure" (
    "account_id" TEXT NOT NULL,
    "closed_by_id" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_closure_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "workspace"."session" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "role" "workspace"."role" NOT NULL,
    "side_code" TEXT,
    "invited_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "account_id" TEXT,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."invited_membership" (
    "invitation_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "side_code" TEXT NOT NULL,

    CONSTRAINT "invited_membership_pkey" PRIMARY KEY ("invitation_id","agency_id")
);

-- CreateTable
CREATE TABLE "workspace"."agency" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "side_code" TEXT,
    "name" JSONB NOT NULL,
    "english_official" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."agency_variant" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "agency_variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."audit_event" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "workspace"."endorsement" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "subject" "workspace"."endorsement_subject" NOT NULL,
    "side_code" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_how" "workspace"."endorsement_end",
    "ended_by_id" TEXT,

    CONSTRAINT "endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."notice" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "period_slug" TEXT,
    "update_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."project" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "predates_records" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."progress_update" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "area_id" TEXT,
    "planned_title" JSONB NOT NULL,
    "head_revision_id" TEXT,

    CONSTRAINT "progress_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."assignment" (
    "update_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "side_code" TEXT NOT NULL,
    "kind" "workspace"."assignment_kind" NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("update_id","agency_id")
);

-- CreateTable
CREATE TABLE "workspace"."revision" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "base_id" TEXT,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source_locale" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."revision_text" (
    "revision_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "standing" "workspace"."text_standing" NOT NULL,
    "source_digest" TEXT,

    CONSTRAINT "revision_text_pkey" PRIMARY KEY ("revision_id","locale")
);

-- CreateTable
CREATE TABLE "workspace"."participation" (
    "revision_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "written_name" TEXT,
    "role" "workspace"."participation_role" NOT NULL,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "workspace"."activity" (
    "revision_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "place" TEXT,
    "mode" "workspace"."activity_mode",
    "paragraph" INTEGER,
    "text" TEXT,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "workspace"."figure" (
    "revision_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DECIMAL(26,6) NOT NULL,
    "value_max" DECIMAL(26,6),
    "unit" TEXT,
    "kind" "workspace"."figure_kind" NOT NULL,
    "currency" TEXT,
    "qualifier" "workspace"."qualifier" NOT NULL,
    "side_code" TEXT,
    "label" JSONB NOT NULL,
    "date" TEXT,
    "paragraph" INTEGER,
    "start" INTEGER,
    "end" INTEGER,
    "text" TEXT,
    "checked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("revision_id","position")
);

-- CreateTable
CREATE TABLE "workspace"."review_step" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "workspace"."review_step_kind" NOT NULL,
    "revision_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "comment" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."edition" (
    "id" TEXT NOT NULL,
    "period_slug" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "provenance" "published"."provenance" NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "manifest" BYTEA NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published"."progress_update" (
    "edition_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "project_slug" TEXT NOT NULL,
    "is_new" BOOLEAN NOT NULL,
    "title" JSONB NOT NULL,

    CONSTRAINT "progress_update_pkey" PRIMARY KEY ("edition_id","number")
);

-- CreateTable
CREATE TABLE "published"."figure" (
    "edition_id" TEXT NOT NULL,
    "update_number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DECIMAL(26,6) NOT NULL,
    "value_max" DECIMAL(26,6),
    "unit" TEXT,
    "kind" TEXT NOT NULL,
    "currency" TEXT,
    "qualifier" TEXT NOT NULL,
    "side_code" TEXT,
    "label" JSONB NOT NULL,
    "date" TEXT,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("edition_id","update_number","position")
);

-- CreateTable
CREATE TABLE "workspace"."reporting_period" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "label_override" JSONB,
    "sentence_label_override" JSONB,
    "due_on" DATE,
    "planned_from_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT NOT NULL,
    "review_opened_at" TIMESTAMPTZ(3),
    "review_opened_by_id" TEXT,

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."area" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."project_omission" (
    "period_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "kind" "workspace"."omission_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_omission_pkey" PRIMARY KEY ("period_id","project_id")
);

-- CreateTable
CREATE TABLE "workspace"."imported_document" (
    "period_id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "imported_by_id" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_document_pkey" PRIMARY KEY ("period_id")
);

-- CreateTable
CREATE TABLE "workspace"."task_force" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "four_eyes" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "task_force_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."side" (
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "side_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "workspace"."glossary_term" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rendering" JSONB NOT NULL,
    "standing" TEXT NOT NULL,

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "workspace"."account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "account_id_side_code_key" ON "workspace"."account"("id", "side_code");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "workspace"."session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "workspace"."invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_account_id_key" ON "workspace"."invitation"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_id_side_code_key" ON "workspace"."invitation"("id", "side_code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_slug_key" ON "workspace"."agency"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "agency_id_side_code_key" ON "workspace"."agency"("id", "side_code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_variant_agency_id_name_key" ON "workspace"."agency_variant"("agency_id", "name");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "workspace"."audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "endorsement_period_id_subject_idx" ON "workspace"."endorsement"("period_id", "subject");

-- CreateIndex
CREATE INDEX "notice_account_id_read_at_idx" ON "workspace"."notice"("account_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "project_slug_key" ON "workspace"."project"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_head_revision_id_key" ON "workspace"."progress_update"("head_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_period_id_project_id_key" ON "workspace"."progress_update"("period_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_number_once" ON "workspace"."progress_update"("period_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_head_revision_id_id_key" ON "workspace"."progress_update"("head_revision_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_update_id_ordinal_key" ON "workspace"."revision"("update_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_update_id_key" ON "workspace"."revision"("id", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_one_per_base" ON "workspace"."revision"("update_id", "base_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_step_update_id_ordinal_key" ON "workspace"."review_step"("update_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "edition_period_slug_number_key" ON "published"."edition"("period_slug", "number");

-- CreateIndex
CREATE INDEX "progress_update_project_slug_idx" ON "published"."progress_update"("project_slug");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_slug_key" ON "workspace"."reporting_period"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "area_id_period_id_key" ON "workspace"."area"("id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "area_position_once" ON "workspace"."area"("period_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "imported_document_sha256_key" ON "workspace"."imported_document"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "side_position_key" ON "workspace"."side"("position");

-- AddForeignKey
ALTER TABLE "workspace"."account" ADD CONSTRAINT "account_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency_membership" ADD CONSTRAINT "agency_membership_account_id_side_code_fkey" FOREIGN KEY ("account_id", "side_code") REFERENCES "workspace"."account"("id", "side_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency_membership" ADD CONSTRAINT "agency_membership_agency_id_side_code_fkey" FOREIGN KEY ("agency_id", "side_code") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."account_closure" ADD CONSTRAINT "account_closure_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."account_closure" ADD CONSTRAINT "account_closure_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."invitation" ADD CONSTRAINT "invitation_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."invitation" ADD CONSTRAINT "invitation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."invited_membership" ADD CONSTRAINT "invited_membership_invitation_id_side_code_fkey" FOREIGN KEY ("invitation_id", "side_code") REFERENCES "workspace"."invitation"("id", "side_code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."invited_membership" ADD CONSTRAINT "invited_membership_agency_id_side_code_fkey" FOREIGN KEY ("agency_id", "side_code") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency" ADD CONSTRAINT "agency_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency_variant" ADD CONSTRAINT "agency_variant_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "workspace"."agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."endorsement" ADD CONSTRAINT "endorsement_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."endorsement" ADD CONSTRAINT "endorsement_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."endorsement" ADD CONSTRAINT "endorsement_account_id_side_code_fkey" FOREIGN KEY ("account_id", "side_code") REFERENCES "workspace"."account"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."endorsement" ADD CONSTRAINT "endorsement_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."notice" ADD CONSTRAINT "notice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."progress_update" ADD CONSTRAINT "progress_update_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."progress_update" ADD CONSTRAINT "progress_update_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "workspace"."project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."progress_update" ADD CONSTRAINT "progress_update_area_id_period_id_fkey" FOREIGN KEY ("area_id", "period_id") REFERENCES "workspace"."area"("id", "period_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."progress_update" ADD CONSTRAINT "progress_update_head_revision_id_id_fkey" FOREIGN KEY ("head_revision_id", "id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."assignment" ADD CONSTRAINT "assignment_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."assignment" ADD CONSTRAINT "assignment_agency_id_side_code_fkey" FOREIGN KEY ("agency_id", "side_code") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_base_id_update_id_fkey" FOREIGN KEY ("base_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."revision_text" ADD CONSTRAINT "revision_text_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "workspace"."revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."participation" ADD CONSTRAINT "participation_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "workspace"."revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."participation" ADD CONSTRAINT "participation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "workspace"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."activity" ADD CONSTRAINT "activity_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "workspace"."revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."figure" ADD CONSTRAINT "figure_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "workspace"."revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."figure" ADD CONSTRAINT "figure_side_code_fkey" FOREIGN KEY ("side_code") REFERENCES "workspace"."side"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_revision_id_update_id_fkey" FOREIGN KEY ("revision_id", "update_id") REFERENCES "workspace"."revision"("id", "update_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."progress_update" ADD CONSTRAINT "progress_update_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "published"."edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."figure" ADD CONSTRAINT "figure_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "published"."edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published"."figure" ADD CONSTRAINT "figure_edition_id_update_number_fkey" FOREIGN KEY ("edition_id", "update_number") REFERENCES "published"."progress_update"("edition_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reporting_period" ADD CONSTRAINT "reporting_period_planned_from_id_fkey" FOREIGN KEY ("planned_from_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reporting_period" ADD CONSTRAINT "reporting_period_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reporting_period" ADD CONSTRAINT "reporting_period_review_opened_by_id_fkey" FOREIGN KEY ("review_opened_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."area" ADD CONSTRAINT "area_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."project_omission" ADD CONSTRAINT "project_omission_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."project_omission" ADD CONSTRAINT "project_omission_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "workspace"."project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."project_omission" ADD CONSTRAINT "project_omission_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."imported_document" ADD CONSTRAINT "imported_document_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."imported_document" ADD CONSTRAINT "imported_document_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
