-- An officer hands an update in for the responsible agency of their own side, and takes that back: both names stand in the step,
-- as they do in a revision. Every rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."review_step" ADD COLUMN "on_behalf_of_id" TEXT,
ADD COLUMN "on_behalf_side" TEXT;

-- AddForeignKey
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_account_id_on_behalf_side_fkey" FOREIGN KEY ("account_id", "on_behalf_side") REFERENCES "workspace"."account"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_on_behalf_of_id_on_behalf_side_fkey" FOREIGN KEY ("on_behalf_of_id", "on_behalf_side") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- To review is a side's and nobody's else: only what an agency does itself is done for it, and for an agency of a side.
ALTER TABLE "workspace"."review_step" ADD CONSTRAINT "review_step_on_behalf" CHECK (
  num_nonnulls("on_behalf_of_id", "on_behalf_side") = 0
  OR (num_nonnulls("on_behalf_of_id", "on_behalf_side") = 2 AND "kind" IN ('SUBMITTED', 'WITHDRAWN')));

-- Only an officer hands in for an agency; a member does so as one of it.
CREATE FUNCTION workspace.review_step_on_behalf_by_officer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.account WHERE id = NEW.account_id AND role = 'SECRETARIAT') THEN
    RAISE EXCEPTION 'only an officer submits on behalf of an agency'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_step_on_behalf_by_officer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_step_on_behalf_by_officer BEFORE INSERT ON workspace.review_step
  FOR EACH ROW WHEN (NEW.on_behalf_of_id IS NOT NULL) EXECUTE FUNCTION workspace.review_step_on_behalf_by_officer();
