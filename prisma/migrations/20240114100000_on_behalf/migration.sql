-- An officer writes for an agency of their own side: both names stand in the revision. The side stands in the row so that the
-- database keeps the author and the agency on one side. Every rule here has a test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."revision" ADD COLUMN "on_behalf_of_id" TEXT,
ADD COLUMN "on_behalf_side" TEXT;

-- AddForeignKey
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_author_id_on_behalf_side_fkey" FOREIGN KEY ("author_id", "on_behalf_side") REFERENCES "workspace"."account"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_on_behalf_of_id_on_behalf_side_fkey" FOREIGN KEY ("on_behalf_of_id", "on_behalf_side") REFERENCES "workspace"."agency"("id", "side_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever writes for somebody writes for an agency of a side.
ALTER TABLE "workspace"."revision" ADD CONSTRAINT "revision_on_behalf" CHECK (num_nonnulls("on_behalf_of_id", "on_behalf_side") IN (0, 2));

-- Only an officer writes for an agency; a member writes as one of it.
CREATE FUNCTION workspace.revision_on_behalf_by_officer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM workspace.account WHERE id = NEW.author_id AND role = 'SECRETARIAT') THEN
    RAISE EXCEPTION 'only an officer writes on behalf of an agency'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_on_behalf_by_officer';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_on_behalf_by_officer BEFORE INSERT ON workspace.revision
  FOR EACH ROW WHEN (NEW.on_behalf_of_id IS NOT NULL) EXECUTE FUNCTION workspace.revision_on_behalf_by_officer();
