CREATE TABLE "session_limits" (
	"role" text PRIMARY KEY NOT NULL,
	"idle_minutes" integer NOT NULL,
	"absolute_minutes" integer NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_limit_role_is_known" CHECK ("session_limits"."role" in ('lao', 'province', 'nacc', 'admin')),
	CONSTRAINT "session_idle_limit_is_sensible" CHECK ("session_limits"."idle_minutes" between 5 and 240),
	CONSTRAINT "session_absolute_limit_is_sensible" CHECK ("session_limits"."absolute_minutes" between "session_limits"."idle_minutes" and 1440)
);
--> statement-breakpoint
CREATE TABLE "activation_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"issued_by_id" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "activation_codes_codeHash_unique" UNIQUE("code_hash"),
	CONSTRAINT "activation_code_expires_after_issue" CHECK ("activation_codes"."expires_at" > "activation_codes"."issued_at"),
	CONSTRAINT "activation_code_ends_one_way" CHECK ("activation_codes"."used_at" is null or "activation_codes"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"activation_code_id" uuid,
	"training_window_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"address" text,
	CONSTRAINT "claims_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "claim_rests_on_a_code_or_a_window" CHECK (("claims"."activation_code_id" is null) <> ("claims"."training_window_id" is null)),
	CONSTRAINT "claim_expires_after_it_begins" CHECK ("claims"."expires_at" > "claims"."created_at")
);
--> statement-breakpoint
CREATE TABLE "registration_drafts" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"fields" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_window_laos" (
	"window_id" bigint NOT NULL,
	"lao_id" bigint NOT NULL,
	CONSTRAINT "training_window_laos_window_id_lao_id_pk" PRIMARY KEY("window_id","lao_id")
);
--> statement-breakpoint
CREATE TABLE "training_windows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_windows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"opened_by_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	CONSTRAINT "training_window_lasts_hours" CHECK ("training_windows"."closes_at" > "training_windows"."opens_at" and "training_windows"."closes_at" <= "training_windows"."opens_at" + interval '12 hours'),
	CONSTRAINT "closed_training_window_says_who" CHECK (("training_windows"."closed_at" is null) = ("training_windows"."closed_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "audit_chain" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "announcements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"shows_from" timestamp with time zone NOT NULL,
	"shows_until" timestamp with time zone NOT NULL,
	CONSTRAINT "announcement_kind_is_known" CHECK ("announcements"."kind" in ('info', 'wait', 'bad')),
	CONSTRAINT "announcement_ends_after_it_begins" CHECK ("announcements"."shows_until" > "announcements"."shows_from")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"position" integer NOT NULL,
	"office" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faq_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "faq_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"issued_by_id" uuid,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "one_time_links_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "link_kind_is_known" CHECK ("one_time_links"."kind" in ('reset', 'invitation')),
	CONSTRAINT "link_expires_after_issue" CHECK ("one_time_links"."expires_at" > "one_time_links"."created_at"),
	CONSTRAINT "link_ends_one_way" CHECK ("one_time_links"."used_at" is null or "one_time_links"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "parked_forms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "parked_form_expires_after_it_is_parked" CHECK ("parked_forms"."expires_at" > "parked_forms"."created_at")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "recovery_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "remembered_devices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "remembered_devices_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "device_expires_after_it_is_remembered" CHECK ("remembered_devices"."expires_at" > "remembered_devices"."created_at")
);
--> statement-breakpoint
CREATE TABLE "reset_requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reset_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"address" text,
	"created_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_challenges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sign_in_challenges_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "challenge_failures_are_counted" CHECK ("sign_in_challenges"."failures" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sign_in_counters" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_counters_kind_key_pk" PRIMARY KEY("kind","key"),
	CONSTRAINT "counter_kind_is_known" CHECK ("sign_in_counters"."kind" in ('account', 'account_address', 'address', 'device')),
	CONSTRAINT "failures_are_counted" CHECK ("sign_in_counters"."failures" >= 0)
);
--> statement-breakpoint
CREATE TABLE "totp_credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_used_step" bigint
);
--> statement-breakpoint
ALTER TABLE "sessions" DROP CONSTRAINT "session_end_is_known";--> statement-breakpoint
DROP INDEX "mail_waiting_to_be_sent";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "viewing_lao_id" bigint;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "message_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "data" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "leased_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activation_codes" ADD CONSTRAINT "activation_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activation_codes" ADD CONSTRAINT "activation_codes_issued_by_id_people_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_activation_code_id_activation_codes_id_fk" FOREIGN KEY ("activation_code_id") REFERENCES "public"."activation_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_training_window_id_training_windows_id_fk" FOREIGN KEY ("training_window_id") REFERENCES "public"."training_windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_drafts" ADD CONSTRAINT "registration_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_window_laos" ADD CONSTRAINT "training_window_laos_window_id_training_windows_id_fk" FOREIGN KEY ("window_id") REFERENCES "public"."training_windows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_window_laos" ADD CONSTRAINT "training_window_laos_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_windows" ADD CONSTRAINT "training_windows_opened_by_id_people_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_windows" ADD CONSTRAINT "training_windows_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_chain" ADD CONSTRAINT "audit_chain_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."audit_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_issued_by_id_people_id_fk" FOREIGN KEY ("issued_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_forms" ADD CONSTRAINT "parked_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remembered_devices" ADD CONSTRAINT "remembered_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_challenges" ADD CONSTRAINT "sign_in_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_credentials" ADD CONSTRAINT "totp_credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_activation_code_at_a_time" ON "activation_codes" USING btree ("person_id") WHERE "activation_codes"."used_at" is null and "activation_codes"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "activation_codes_person_id_index" ON "activation_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "activation_codes_issued_by_id_index" ON "activation_codes" USING btree ("issued_by_id");--> statement-breakpoint
CREATE INDEX "claims_person_id_index" ON "claims" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "claims_activation_code_id_index" ON "claims" USING btree ("activation_code_id");--> statement-breakpoint
CREATE INDEX "claims_training_window_id_index" ON "claims" USING btree ("training_window_id");--> statement-breakpoint
CREATE INDEX "training_window_laos_lao_id_index" ON "training_window_laos" USING btree ("lao_id");--> statement-breakpoint
CREATE INDEX "training_windows_opened_by_id_index" ON "training_windows" USING btree ("opened_by_id");--> statement-breakpoint
CREATE INDEX "training_windows_closed_by_id_index" ON "training_windows" USING btree ("closed_by_id");--> statement-breakpoint
CREATE INDEX "training_windows_closes_at_index" ON "training_windows" USING btree ("closes_at");--> statement-breakpoint
CREATE INDEX "announcements_shows_until_index" ON "announcements" USING btree ("shows_until");--> statement-breakpoint
CREATE INDEX "contacts_position_index" ON "contacts" USING btree ("position");--> statement-breakpoint
CREATE INDEX "faq_entries_position_index" ON "faq_entries" USING btree ("position");--> statement-breakpoint
CREATE UNIQUE INDEX "one_link_at_a_time" ON "one_time_links" USING btree ("person_id") WHERE "one_time_links"."used_at" is null and "one_time_links"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "one_time_links_person_id_index" ON "one_time_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "one_time_links_issued_by_id_index" ON "one_time_links" USING btree ("issued_by_id");--> statement-breakpoint
CREATE INDEX "parked_forms_person_id_index" ON "parked_forms" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "parked_forms_expires_at_index" ON "parked_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "recovery_codes_person_id_index" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "remembered_devices_person_id_index" ON "remembered_devices" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reset_requests_to_be_handled" ON "reset_requests" USING btree ("created_at") WHERE "reset_requests"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "reset_requests_email_created_at_index" ON "reset_requests" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "reset_requests_address_created_at_index" ON "reset_requests" USING btree ("address","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_challenges_person_id_index" ON "sign_in_challenges" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_challenges_expires_at_index" ON "sign_in_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_counters_window_started_at_index" ON "sign_in_counters" USING btree ("window_started_at");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_viewing_lao_id_laos_id_fk" FOREIGN KEY ("viewing_lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_email_index" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_viewing_lao_id_index" ON "sessions" USING btree ("viewing_lao_id");--> statement-breakpoint
CREATE INDEX "mail_outbox_created_at_index" ON "mail_outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mail_waiting_to_be_sent" ON "mail_outbox" USING btree ("next_attempt_at") WHERE "mail_outbox"."sent_at" is null and "mail_outbox"."refused_at" is null;--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_outbox_messageId_unique" UNIQUE("message_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "email_is_in_lower_case" CHECK ("people"."email" = lower("people"."email"));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "session_end_is_known" CHECK ("sessions"."end_reason" in ('sign_out', 'expired', 'ended_by_officer', 'password_changed', 'password_reset', 'second_factor_changed', 'role_changed', 'disabled'));--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail_outbox"."template" in ('password_reset', 'password_changed', 'invitation', 'email_changed', 'account_activated', 'second_factor_changed'));--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_ends_one_way" CHECK ("mail_outbox"."sent_at" is null or "mail_outbox"."refused_at" is null);--> statement-breakpoint
INSERT INTO "session_limits" ("role", "idle_minutes", "absolute_minutes")
  VALUES ('lao', 60, 720), ('province', 30, 480), ('nacc', 30, 480), ('admin', 30, 480);
