-- Who writes an update may change after its plan was agreed: why, by whom and when stays on record, with what each agency
-- was and became. Every rule here has a test in server/db/constraints.

-- CreateTable
CREATE TABLE "workspace"."reassignment" (
    "id" TEXT NOT NULL,
    "update_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reassignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace"."reassigned_agency" (
    "reassignment_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "before" "workspace"."assignment_kind",
    "after" "workspace"."assignment_kind",

    CONSTRAINT "reassigned_agency_pkey" PRIMARY KEY ("reassignment_id","agency_id")
);

-- CreateIndex
CREATE INDEX "reassignment_update_id_idx" ON "workspace"."reassignment"("update_id");

-- AddForeignKey
ALTER TABLE "workspace"."reassignment" ADD CONSTRAINT "reassignment_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "workspace"."progress_update"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reassignment" ADD CONSTRAINT "reassignment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reassigned_agency" ADD CONSTRAINT "reassigned_agency_reassignment_id_fkey" FOREIGN KEY ("reassignment_id") REFERENCES "workspace"."reassignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."reassigned_agency" ADD CONSTRAINT "reassigned_agency_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "workspace"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A change of who writes has a reason, and names those for whom something changed.
ALTER TABLE "workspace"."reassignment" ADD CONSTRAINT "reassignment_reason" CHECK (workspace.says_something("reason"));
ALTER TABLE "workspace"."reassigned_agency" ADD CONSTRAINT "reassigned_agency_changes" CHECK ("before" IS DISTINCT FROM "after");

-- It stays on record as it was made, and goes with its update and not otherwise.
CREATE FUNCTION workspace.reassignment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.progress_update WHERE id = OLD.update_id) THEN
    RAISE EXCEPTION 'reassignment % stays as it was made', OLD.id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'reassignment_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER reassignment_stays BEFORE UPDATE OR DELETE ON workspace.reassignment
  FOR EACH ROW EXECUTE FUNCTION workspace.reassignment_stays();

CREATE FUNCTION workspace.reassigned_agency_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM workspace.reassignment WHERE id = OLD.reassignment_id) THEN
    RAISE EXCEPTION 'what reassignment % changed stays as it was made', OLD.reassignment_id
      USING ERRCODE = 'insufficient_privilege', CONSTRAINT = 'reassigned_agency_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER reassigned_agency_stays BEFORE UPDATE OR DELETE ON workspace.reassigned_agency
  FOR EACH ROW EXECUTE FUNCTION workspace.reassigned_agency_stays();

CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.reassignment
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
CREATE TRIGGER append_only BEFORE TRUNCATE ON workspace.reassigned_agency
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.reassignment, workspace.reassigned_agency FROM register_workspace;
