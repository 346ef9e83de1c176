CREATE INDEX "audit_events_action_at_index" ON "audit_events" USING btree ("action","at");
--> statement-breakpoint
-- What a link covers of an event: every column, the time in UTC to the microsecond, what stood before and after as text.
-- The verifier says the same in its own words (lib/audit/verify/data.ts): change neither without the other.
CREATE FUNCTION audit_event_text(event audit_events) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp
AS $$
  SELECT jsonb_build_object(
    'id', event.id,
    'at', to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actorId', event.actor_id,
    'action', event.action,
    'entity', event.entity,
    'entityId', event.entity_id,
    'laoId', event.lao_id,
    'address', event.address,
    'before', event.before::text,
    'after', event.after::text
  )::text
$$;
--> statement-breakpoint
CREATE FUNCTION add_audit_link(event audit_events) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  latest public.audit_chain;
  previous text;
BEGIN
  SELECT * INTO latest FROM public.audit_chain ORDER BY position DESC LIMIT 1;
  previous := coalesce(latest.hash, repeat('0', 64));
  INSERT INTO public.audit_chain (position, event_id, previous_hash, hash) VALUES (
    coalesce(latest.position, 0) + 1,
    event.id,
    previous,
    encode(sha256(convert_to(previous || public.audit_event_text(event), 'UTF8')), 'hex')
  );
END
$$;
--> statement-breakpoint
-- Events from before the chain, in the order in which they were numbered.
DO $$
DECLARE
  event audit_events;
BEGIN
  FOR event IN SELECT * FROM audit_events ORDER BY id LOOP
    PERFORM add_audit_link(event);
  END LOOP;
END
$$;
--> statement-breakpoint
-- Runs at commit, when the transaction has all its row locks: whoever waits for the chain's lock holds nothing that its
-- holder still wants. With the owner's rights: the application itself may not write links.
CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(727275);
  PERFORM public.add_audit_link(NEW);
  RETURN NULL;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION add_audit_link(audit_events), link_audit_event() FROM PUBLIC;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER audit_events_are_linked AFTER INSERT ON audit_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_event();
--> statement-breakpoint
CREATE TRIGGER audit_links_are_append_only BEFORE UPDATE OR DELETE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER audit_links_are_never_emptied BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
