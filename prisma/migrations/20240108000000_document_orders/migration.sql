-- CreateTable
CREATE TABLE "workspace"."document_order" (
    "id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "asked_by_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."prepared_document" (
    "order_id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prepared_document_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "workspace"."failed_document" (
    "order_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "failed_document_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_order_period_id_file_name_key" ON "workspace"."document_order"("period_id", "file_name");

-- AddForeignKey
ALTER TABLE "workspace"."document_order" ADD CONSTRAINT "document_order_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."document_order" ADD CONSTRAINT "document_order_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."prepared_document" ADD CONSTRAINT "prepared_document_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "workspace"."document_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."failed_document" ADD CONSTRAINT "failed_document_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "workspace"."document_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A share is one of a hundred, and content is named by its digest.
ALTER TABLE "workspace"."document_order" ADD CONSTRAINT "document_order_percent" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "workspace"."document_order" ADD CONSTRAINT "document_order_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
