-- CreateTable
CREATE TABLE "workspace"."import_draft" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA,
    "text" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "period_id" TEXT,

    CONSTRAINT "import_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."import_draft_update" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_draft_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."imported_project" (
    "period_id" TEXT NOT NULL,
    "project_id" TEXT NOT NULL,
    "is_made" BOOLEAN NOT NULL,
    "predated_records" BOOLEAN NOT NULL,

    CONSTRAINT "imported_project_pkey" PRIMARY KEY ("period_id","project_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_draft_sha256_key" ON "workspace"."import_draft"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "import_draft_period_id_key" ON "workspace"."import_draft"("period_id");

-- CreateIndex
CREATE INDEX "import_draft_update_draft_id_position_idx" ON "workspace"."import_draft_update"("draft_id", "position");

-- AddForeignKey
ALTER TABLE "workspace"."import_draft" ADD CONSTRAINT "import_draft_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."import_draft" ADD CONSTRAINT "import_draft_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."import_draft" ADD CONSTRAINT "import_draft_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."import_draft_update" ADD CONSTRAINT "import_draft_update_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "workspace"."import_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."imported_project" ADD CONSTRAINT "imported_project_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."imported_document"("period_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."imported_project" ADD CONSTRAINT "imported_project_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "workspace"."project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The file is in one place: with the draft while it is mended, with the period that it became afterwards.
ALTER TABLE "workspace"."import_draft" ADD CONSTRAINT "import_draft_file" CHECK (num_nonnulls("bytes", "period_id") = 1);
ALTER TABLE "workspace"."import_draft" ADD CONSTRAINT "import_draft_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- What was brought in before this was kept: a project that was made with the period, or later, was made by its import.
INSERT INTO "workspace"."imported_project" ("period_id", "project_id", "is_made", "predated_records")
SELECT d."period_id", u."project_id", j."created_at" >= p."created_at" - interval '1 minute', j."predates_records"
FROM "workspace"."imported_document" d
JOIN "workspace"."reporting_period" p ON p."id" = d."period_id"
JOIN "workspace"."progress_update" u ON u."period_id" = d."period_id"
JOIN "workspace"."project" j ON j."id" = u."project_id";
