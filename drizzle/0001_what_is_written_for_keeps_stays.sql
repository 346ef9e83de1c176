-- Audit events and report versions are records: they are added and never changed or removed (R-10).
CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_are_append_only BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER audit_events_are_never_emptied BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER report_versions_are_append_only BEFORE UPDATE OR DELETE ON status_report_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER report_versions_are_never_emptied BEFORE TRUNCATE ON status_report_versions
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
-- What a report says now is a version that exists. Checked at commit: the two rows are written one after the other.
ALTER TABLE status_reports ADD CONSTRAINT report_points_at_a_version
  FOREIGN KEY (id, current_version) REFERENCES status_report_versions (report_id, version)
  DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- An edition's years are the years between its first and last.
CREATE FUNCTION edition_year_lies_in_its_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM editions e
    WHERE e.id = NEW.edition_id AND NEW.fiscal_year BETWEEN e.first_fiscal_year AND e.last_fiscal_year
  ) THEN
    RAISE EXCEPTION 'fiscal year % is not in edition %', NEW.fiscal_year, NEW.edition_id
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER edition_years_lie_in_their_edition BEFORE INSERT OR UPDATE ON edition_years
  FOR EACH ROW EXECUTE FUNCTION edition_year_lies_in_its_edition();
