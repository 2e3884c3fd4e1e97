-- Another day for one agency, and reminders. Every rule here has a test in server/db/constraints.

-- CreateTable
CREATE TABLE "workspace"."due_date_exception" (
    "period_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "side_code" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "due_date_exception_pkey" PRIMARY KEY ("period_id","agency_id")
);

-- CreateTable
CREATE TABLE "workspace"."reminder" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reminder_update_id_at_idx" ON "workspace"."reminder"("update_id", "at");

-- AddForeignKey
ALTER TABLE "workspace"."due_date_exception" ADD CONSTRAINT "due_date_exception_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "workspace"."reporting_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."due_date_exception" ADD CONSTRAINT "due_date_exception_agency_id_side_code_fkey" FOREIGN KEY ("agency_id", "side_code") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."due_date_exception" ADD CONSTRAINT "due_date_exception_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reminder" ADD CONSTRAINT "reminder_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reminder" ADD CONSTRAINT "reminder_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An exception says why.
ALTER TABLE "workspace"."due_date_exception" ADD CONSTRAINT "due_date_exception_reason" CHECK (workspace.says_something("reason"));

-- That an agency was reminded stays on record, and goes with its update and not otherwise.
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.reminder FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER goes_with_update BEFORE UPDATE OR DELETE ON workspace.reminder FOR EACH ROW EXECUTE FUNCTION workspace.goes_with_update();
REVOKE UPDATE, DELETE ON workspace.reminder FROM register_workspace;
