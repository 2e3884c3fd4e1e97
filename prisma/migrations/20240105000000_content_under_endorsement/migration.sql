-- Changed content has no endorsement, whichever row the content is in. The rule of 20240103 looked at an update's newest
-- revision, number and area and at endorsements of summaries; this one looks at every row that the canonical content of a
-- plan, a summary or a transcription is made of. A published period keeps its endorsements, so its content stays as well;
-- names of agencies, sides and the group may change afterwards, because its edition holds its own copy of them.

DROP TRIGGER changed_content_is_not_endorsed ON workspace.progress_update;
DROP FUNCTION workspace.changed_content_is_not_endorsed();

CREATE FUNCTION workspace.refuse_if_endorsed(changed_period text, subjects workspace.endorsement_subject[])
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workspace.endorsement e
             WHERE e.period_id = changed_period AND e.subject = ANY (subjects) AND e.ended_at IS NULL) THEN
    RAISE EXCEPTION 'content of period % changed under an endorsement', changed_period
      USING ERRCODE = 'check_violation', CONSTRAINT = 'changed_content_is_not_endorsed';
  END IF;
END $$;

-- Rows that are a line or a heading of both the plan and the summary.
CREATE FUNCTION workspace.changed_outline_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.refuse_if_endorsed(CASE WHEN TG_OP = 'DELETE' THEN OLD.period_id ELSE NEW.period_id END,
    ARRAY['PLAN', 'SUMMARY', 'TRANSCRIPTION']::workspace.endorsement_subject[]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER changed_outline_is_not_endorsed
  AFTER INSERT OR UPDATE OF period_id, project_id, number, area_id, planned_title OR DELETE ON workspace.progress_update
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_outline_is_not_endorsed();
CREATE CONSTRAINT TRIGGER changed_outline_is_not_endorsed
  AFTER INSERT OR UPDATE OR DELETE ON workspace.area
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_outline_is_not_endorsed();

CREATE FUNCTION workspace.changed_period_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.slug, OLD.starts_on, OLD.ends_on, OLD.label_override, OLD.sentence_label_override)
     IS DISTINCT FROM (NEW.slug, NEW.starts_on, NEW.ends_on, NEW.label_override, NEW.sentence_label_override) THEN
    PERFORM workspace.refuse_if_endorsed(NEW.id, ARRAY['PLAN', 'SUMMARY', 'TRANSCRIPTION']::workspace.endorsement_subject[]);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER changed_period_is_not_endorsed AFTER UPDATE ON workspace.reporting_period
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_period_is_not_endorsed();

-- What an update reports: a new revision is the only way to change it, since a saved one neither gains nor loses anything.
CREATE FUNCTION workspace.changed_report_is_not_endorsed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM workspace.refuse_if_endorsed(NEW.period_id, ARRAY['SUMMARY', 'TRANSCRIPTION']::workspace.endorsement_subject[]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER changed_report_is_not_endorsed AFTER UPDATE OF head_revision_id ON workspace.progress_update
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION workspace.changed_report_is_not_endorsed();
