DROP INDEX "audit_events_action_at_index";--> statement-breakpoint
CREATE INDEX "audit_events_of_an_action_in_time" ON "audit_events" USING btree ("action",("at" at time zone 'UTC'),"id");