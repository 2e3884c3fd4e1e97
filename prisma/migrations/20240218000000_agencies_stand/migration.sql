-- Work, members and invited people go to agencies that stand. Every rule here has a test in server/db/constraints.

-- The lock lets a merge of the same moment come wholly before or wholly after: it takes the agency's row before it looks at what
-- there is of it. What an agency has when it merges may stay, in periods that are published.
CREATE FUNCTION workspace.agency_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM workspace.agency WHERE id = NEW.agency_id FOR SHARE;
  IF EXISTS (SELECT 1 FROM workspace.agency_succession WHERE agency_id = NEW.agency_id) THEN
    RAISE EXCEPTION 'agency % is part of another', NEW.agency_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'agency_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agency_stands BEFORE INSERT OR UPDATE OF agency_id ON workspace.assignment
  FOR EACH ROW EXECUTE FUNCTION workspace.agency_stands();
CREATE TRIGGER agency_stands BEFORE INSERT OR UPDATE OF agency_id ON workspace.agency_membership
  FOR EACH ROW EXECUTE FUNCTION workspace.agency_stands();
CREATE TRIGGER agency_stands BEFORE INSERT OR UPDATE OF agency_id ON workspace.invited_membership
  FOR EACH ROW EXECUTE FUNCTION workspace.agency_stands();
