-- Other names of an agency, each for the days on which it is right, and agencies that became part of another. Every rule here has
-- a test in server/db/constraints.

-- DropIndex
DROP INDEX "workspace"."agency_variant_agency_id_name_key";

-- AlterTable
ALTER TABLE "workspace"."agency_variant" ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- CreateTable
CREATE TABLE "workspace"."agency_succession" (
    "agency_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "merged_on" DATE NOT NULL,
    "merged_by_id" TEXT NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_succession_pkey" PRIMARY KEY ("agency_id")
);

-- CreateIndex
CREATE INDEX "agency_succession_successor_id_idx" ON "workspace"."agency_succession"("successor_id");

-- CreateIndex
CREATE INDEX "agency_variant_agency_id_idx" ON "workspace"."agency_variant"("agency_id");

-- CreateIndex
CREATE INDEX "agency_variant_name_idx" ON "workspace"."agency_variant"("name");

-- AddForeignKey
ALTER TABLE "workspace"."agency_succession" ADD CONSTRAINT "agency_succession_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "workspace"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency_succession" ADD CONSTRAINT "agency_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "workspace"."agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."agency_succession" ADD CONSTRAINT "agency_succession_merged_by_id_fkey" FOREIGN KEY ("merged_by_id") REFERENCES "workspace"."account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "workspace"."agency_variant"
  ADD CONSTRAINT agency_variant_span CHECK (valid_from <= valid_to);
ALTER TABLE "workspace"."agency_succession"
  ADD CONSTRAINT agency_succession_of_another CHECK (agency_id <> successor_id);

-- On one day a name stands for one agency. The lock makes two programs that write the same name look one after the other; behind
-- the checks, so that a span that ends before it begins is refused as that.
CREATE FUNCTION workspace.agency_variant_one_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('variant ' || NEW.name));
  IF EXISTS (SELECT 1 FROM workspace.agency_variant v WHERE v.name = NEW.name AND v.id <> NEW.id
      AND daterange(v.valid_from, v.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')) THEN
    RAISE EXCEPTION 'the name % stands for an agency on some of these days', NEW.name
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'agency_variant_one_at_a_time';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agency_variant_one_at_a_time AFTER INSERT OR UPDATE ON workspace.agency_variant
  FOR EACH ROW EXECUTE FUNCTION workspace.agency_variant_one_at_a_time();

-- An agency becomes part of one of its own side that is not part of another itself; so none can become part of itself by a detour.
CREATE FUNCTION workspace.agency_succession_of_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM workspace.agency WHERE id IN (NEW.agency_id, NEW.successor_id) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM workspace.agency_succession WHERE agency_id = NEW.successor_id)
      OR (SELECT count(DISTINCT coalesce(side_code, '')) FROM workspace.agency
          WHERE id IN (NEW.agency_id, NEW.successor_id)) > 1 THEN
    RAISE EXCEPTION 'agency % cannot become part of %', NEW.agency_id, NEW.successor_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'agency_succession_of_standing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agency_succession_of_standing BEFORE INSERT ON workspace.agency_succession
  FOR EACH ROW WHEN (NEW.agency_id <> NEW.successor_id) EXECUTE FUNCTION workspace.agency_succession_of_standing();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON workspace.agency_succession
  FOR EACH STATEMENT EXECUTE FUNCTION workspace.append_only();
REVOKE UPDATE, DELETE ON workspace.agency_succession FROM register_workspace;
REVOKE DELETE ON workspace.agency FROM register_workspace;
