CREATE TABLE "idempotency_keys" (
	"person_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"action" text NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"reach" text NOT NULL,
	"lao_id" bigint,
	"province_code" text,
	"region_code" text,
	"email" text,
	"password_hash" text,
	"state" text DEFAULT 'unclaimed' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_username_unique" UNIQUE("username"),
	CONSTRAINT "person_role_is_known" CHECK ("people"."role" in ('lao', 'province', 'nacc', 'admin')),
	CONSTRAINT "person_reach_is_known" CHECK ("people"."reach" in ('lao', 'province', 'region', 'country', 'none')),
	CONSTRAINT "person_state_is_known" CHECK ("people"."state" in ('unclaimed', 'active', 'disabled')),
	CONSTRAINT "username_is_in_lower_case" CHECK ("people"."username" = lower("people"."username")),
	CONSTRAINT "active_account_has_a_password" CHECK ("people"."state" <> 'active' or "people"."password_hash" is not null),
	CONSTRAINT "person_reach_follows_role" CHECK (("people"."role" = 'lao' and "people"."reach" = 'lao') or ("people"."role" = 'province' and "people"."reach" = 'province')
        or ("people"."role" = 'nacc' and "people"."reach" in ('region', 'country')) or ("people"."role" = 'admin' and "people"."reach" = 'none')),
	CONSTRAINT "person_reach_names_its_place" CHECK (("people"."reach" = 'lao') = ("people"."lao_id" is not null) and ("people"."reach" = 'province') = ("people"."province_code" is not null)
        and ("people"."reach" = 'region') = ("people"."region_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"address" text,
	"user_agent" text,
	CONSTRAINT "session_end_is_known" CHECK ("sessions"."end_reason" in ('sign_out', 'expired', 'ended_by_officer', 'password_changed', 'disabled')),
	CONSTRAINT "ended_session_says_why" CHECK (("sessions"."ended_at" is null) = ("sessions"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "assessment_minimums" (
	"fiscal_year" smallint PRIMARY KEY NOT NULL,
	"minimum_hundredths" integer NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "minimum_is_not_negative" CHECK ("assessment_minimums"."minimum_hundredths" >= 0)
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "assessments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lao_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"assessor" text NOT NULL,
	"dimension_number" smallint NOT NULL,
	"score_hundredths" integer NOT NULL,
	"assessed_by" uuid,
	"assessed_at" timestamp with time zone NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_score_per_assessor_and_dimension" UNIQUE("lao_id","fiscal_year","assessor","dimension_number"),
	CONSTRAINT "assessor_is_known" CHECK ("assessments"."assessor" in ('lao', 'province', 'central')),
	CONSTRAINT "score_is_not_negative" CHECK ("assessments"."score_hundredths" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"lao_id" bigint,
	"address" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "implementation_bands" (
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"middle_from_percent" integer NOT NULL,
	"high_from_percent" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "implementation_bands_fiscal_year_round_pk" PRIMARY KEY("fiscal_year","round"),
	CONSTRAINT "band_round_is_known" CHECK ("implementation_bands"."round" in (6, 12)),
	CONSTRAINT "bands_rise" CHECK (0 < "implementation_bands"."middle_from_percent" and "implementation_bands"."middle_from_percent" < "implementation_bands"."high_from_percent" and "implementation_bands"."high_from_percent" <= 100)
);
--> statement-breakpoint
CREATE TABLE "implementation_weights" (
	"fiscal_year" smallint PRIMARY KEY NOT NULL,
	"completed_hundredths" integer NOT NULL,
	"in_progress_hundredths" integer NOT NULL,
	"cannot_hundredths" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "weights_are_shares_of_one" CHECK (0 <= "implementation_weights"."cannot_hundredths" and "implementation_weights"."cannot_hundredths" <= "implementation_weights"."in_progress_hundredths"
        and "implementation_weights"."in_progress_hundredths" <= "implementation_weights"."completed_hundredths" and "implementation_weights"."completed_hundredths" <= 100)
);
--> statement-breakpoint
CREATE TABLE "districts" (
	"code" text PRIMARY KEY NOT NULL,
	"province_code" text NOT NULL,
	"name_th" text collate "th-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	CONSTRAINT "district_belongs_to_one_province" UNIQUE("code","province_code"),
	CONSTRAINT "district_code_is_four_digits" CHECK ("districts"."code" ~ '^[0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "lao_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"lao_id" bigint NOT NULL,
	"type" text NOT NULL,
	"full_name_th" text collate "th-x-icu" NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "lao_code_period_runs_forward" CHECK ("lao_codes"."valid_to" is null or "lao_codes"."valid_to" >= "lao_codes"."valid_from"),
	CONSTRAINT "past_lao_type_is_known" CHECK ("lao_codes"."type" in ('pao', 'city', 'town', 'subdistrict', 'sao', 'special'))
);
--> statement-breakpoint
CREATE TABLE "lao_profiles" (
	"lao_id" bigint PRIMARY KEY NOT NULL,
	"office_address" text,
	"service_area_km2" numeric(12, 2),
	"population" integer,
	"own_revenue_satang" bigint,
	"subsidy_satang" bigint,
	"executive_name" text,
	"chief_administrator_name" text,
	"coordinator_name" text,
	"coordinator_position" text,
	"coordinator_unit" text,
	"phone" text,
	"mobile" text,
	"fax" text,
	"email" text,
	"website" text,
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_area_is_not_negative" CHECK ("lao_profiles"."service_area_km2" >= 0),
	CONSTRAINT "profile_population_is_not_negative" CHECK ("lao_profiles"."population" >= 0),
	CONSTRAINT "profile_revenue_is_not_negative" CHECK ("lao_profiles"."own_revenue_satang" >= 0 and "lao_profiles"."subsidy_satang" >= 0)
);
--> statement-breakpoint
CREATE TABLE "laos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "laos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"type" text NOT NULL,
	"size" text,
	"name_th" text collate "th-x-icu" NOT NULL,
	"full_name_th" text collate "th-x-icu" NOT NULL,
	"province_code" text NOT NULL,
	"district_code" text NOT NULL,
	"retired_on" date,
	"row_version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "laos_code_unique" UNIQUE("code"),
	CONSTRAINT "lao_code_is_seven_digits" CHECK ("laos"."code" ~ '^[0-9]{7}$'),
	CONSTRAINT "lao_type_is_known" CHECK ("laos"."type" in ('pao', 'city', 'town', 'subdistrict', 'sao', 'special')),
	CONSTRAINT "lao_size_is_known" CHECK ("laos"."size" in ('small', 'medium', 'large'))
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"name_th" text collate "th-x-icu" NOT NULL,
	"name_en" text NOT NULL,
	CONSTRAINT "provinces_nameTh_unique" UNIQUE("name_th"),
	CONSTRAINT "province_code_is_two_digits" CHECK ("provinces"."code" ~ '^[0-9]{2}$')
);
--> statement-breakpoint
CREATE TABLE "region_provinces" (
	"region_code" text NOT NULL,
	"province_code" text NOT NULL,
	CONSTRAINT "region_provinces_region_code_province_code_pk" PRIMARY KEY("region_code","province_code")
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mail_outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "attempts_are_counted" CHECK ("mail_outbox"."attempts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "edition_dimensions" (
	"edition_id" smallint NOT NULL,
	"number" smallint NOT NULL,
	"name_th" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "edition_dimensions_edition_id_number_pk" PRIMARY KEY("edition_id","number"),
	CONSTRAINT "dimension_number_counts_from_one" CHECK ("edition_dimensions"."number" between 1 and 9)
);
--> statement-breakpoint
CREATE TABLE "edition_sub_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_sub_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"edition_id" smallint NOT NULL,
	"dimension_number" smallint NOT NULL,
	"parent_id" integer,
	"code" text NOT NULL,
	"name_th" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "sub_item_code_is_unique_in_edition" UNIQUE("edition_id","code"),
	CONSTRAINT "sub_item_place" UNIQUE("id","edition_id","dimension_number"),
	CONSTRAINT "sub_item_code_is_dotted" CHECK ("edition_sub_items"."code" ~ '^[1-9][0-9]*([.][1-9][0-9]*){1,2}$')
);
--> statement-breakpoint
CREATE TABLE "edition_years" (
	"fiscal_year" smallint PRIMARY KEY NOT NULL,
	"edition_id" smallint NOT NULL,
	CONSTRAINT "edition_year_pair" UNIQUE("edition_id","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "editions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"name_th" text NOT NULL,
	"first_fiscal_year" smallint NOT NULL,
	"last_fiscal_year" smallint NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "editions_firstFiscalYear_unique" UNIQUE("first_fiscal_year"),
	CONSTRAINT "editions_lastFiscalYear_unique" UNIQUE("last_fiscal_year"),
	CONSTRAINT "edition_years_run_forward" CHECK ("editions"."first_fiscal_year" <= "editions"."last_fiscal_year"),
	CONSTRAINT "edition_years_are_buddhist_era" CHECK ("editions"."first_fiscal_year" between 2500 and 2700)
);
--> statement-breakpoint
CREATE TABLE "plan_reviews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plan_reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"plan_id" bigint NOT NULL,
	"project_id" bigint,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_from_state_is_known" CHECK ("plan_reviews"."from_state" in ('draft', 'submitted', 'returned', 'passed', 'failed')),
	CONSTRAINT "review_to_state_is_known" CHECK ("plan_reviews"."to_state" in ('draft', 'submitted', 'returned', 'passed', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plans_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lao_id" bigint NOT NULL,
	"edition_id" smallint NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"row_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_plan_per_lao_and_edition" UNIQUE("lao_id","edition_id"),
	CONSTRAINT "plan_edition_pair" UNIQUE("id","edition_id"),
	CONSTRAINT "plan_state_is_known" CHECK ("plans"."state" in ('draft', 'submitted', 'returned', 'passed', 'failed')),
	CONSTRAINT "submitted_plan_says_when" CHECK ("plans"."state" = 'draft' or "plans"."submitted_at" is not null),
	CONSTRAINT "decided_plan_says_when" CHECK ("plans"."state" not in ('passed', 'failed') or "plans"."decided_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "project_years" (
	"project_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"edition_id" smallint NOT NULL,
	"plan_budget_satang" bigint NOT NULL,
	"without_budget" boolean DEFAULT false NOT NULL,
	CONSTRAINT "project_years_project_id_fiscal_year_pk" PRIMARY KEY("project_id","fiscal_year"),
	CONSTRAINT "plan_budget_is_money" CHECK ("project_years"."plan_budget_satang" between 0 and 100000000000000),
	CONSTRAINT "project_without_budget_plans_none" CHECK (not "project_years"."without_budget" or "project_years"."plan_budget_satang" = 0)
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "projects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"plan_id" bigint NOT NULL,
	"edition_id" smallint NOT NULL,
	"kind" text NOT NULL,
	"name" text collate "th-x-icu" NOT NULL,
	"dimension_number" smallint NOT NULL,
	"sub_item_id" integer,
	"quarter" smallint,
	"target_groups" text[] DEFAULT '{}' NOT NULL,
	"objective" text,
	"remark" text,
	"consistent" boolean DEFAULT true NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "project_edition_pair" UNIQUE("id","edition_id"),
	CONSTRAINT "project_kind_is_known" CHECK ("projects"."kind" in ('project', 'activity', 'measure', 'guideline')),
	CONSTRAINT "project_has_a_name" CHECK (char_length(btrim("projects"."name")) between 1 and 500),
	CONSTRAINT "project_quarter_is_of_a_year" CHECK ("projects"."quarter" between 1 and 4),
	CONSTRAINT "project_target_groups_are_known" CHECK ("projects"."target_groups" <@ array['executive_politicians', 'council_politicians', 'local_staff', 'children_youth', 'public_civil_society', 'schools', 'state_agencies', 'state_enterprises', 'private_business']::text[]),
	CONSTRAINT "project_objective_is_bounded" CHECK (char_length("projects"."objective") <= 4000),
	CONSTRAINT "project_remark_is_bounded" CHECK (char_length("projects"."remark") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "evidence_files_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "evidence_has_a_size" CHECK ("evidence_files"."size_bytes" > 0),
	CONSTRAINT "evidence_digest_is_sha256" CHECK ("evidence_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "round_extensions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "round_extensions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lao_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"closes_on" date NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "round_snapshots" (
	"lao_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "round_snapshots_lao_id_fiscal_year_round_pk" PRIMARY KEY("lao_id","fiscal_year","round")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "rounds_fiscal_year_round_pk" PRIMARY KEY("fiscal_year","round"),
	CONSTRAINT "round_is_known" CHECK ("rounds"."round" in (6, 12)),
	CONSTRAINT "round_window_runs_forward" CHECK ("rounds"."opens_on" <= "rounds"."closes_on")
);
--> statement-breakpoint
CREATE TABLE "status_report_versions" (
	"report_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"cannot_reason" text,
	"cannot_reason_text" text,
	"in_ordinance" boolean NOT NULL,
	"without_budget" boolean NOT NULL,
	"ordinance_budget_satang" bigint NOT NULL,
	"spent_satang" bigint NOT NULL,
	"overspend_confirmed" boolean DEFAULT false NOT NULL,
	"remark" text,
	"correction_reason" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "status_report_versions_report_id_version_pk" PRIMARY KEY("report_id","version"),
	CONSTRAINT "version_counts_from_one" CHECK ("status_report_versions"."version" >= 1),
	CONSTRAINT "report_status_is_known" CHECK ("status_report_versions"."status" in ('in_progress', 'completed', 'cannot')),
	CONSTRAINT "cannot_reason_is_known" CHECK ("status_report_versions"."cannot_reason" in ('no_budget', 'policy_changed', 'staff_shortage', 'other')),
	CONSTRAINT "cannot_needs_a_reason" CHECK (("status_report_versions"."status" = 'cannot') = ("status_report_versions"."cannot_reason" is not null)),
	CONSTRAINT "other_reason_says_which" CHECK ((coalesce("status_report_versions"."cannot_reason", '') = 'other') = ("status_report_versions"."cannot_reason_text" is not null)),
	CONSTRAINT "ordinance_budget_is_money" CHECK ("status_report_versions"."ordinance_budget_satang" between 0 and 100000000000000),
	CONSTRAINT "spent_is_money" CHECK ("status_report_versions"."spent_satang" between 0 and 100000000000000),
	CONSTRAINT "no_budget_spends_none" CHECK (not "status_report_versions"."without_budget" or ("status_report_versions"."ordinance_budget_satang" = 0 and "status_report_versions"."spent_satang" = 0)),
	CONSTRAINT "overspend_is_confirmed" CHECK ("status_report_versions"."spent_satang" <= "status_report_versions"."ordinance_budget_satang" or "status_report_versions"."overspend_confirmed"),
	CONSTRAINT "report_remark_is_bounded" CHECK (char_length("status_report_versions"."remark") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "status_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "status_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"current_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_report_per_project_and_round" UNIQUE("project_id","fiscal_year","round"),
	CONSTRAINT "report_round_is_known" CHECK ("status_reports"."round" in (6, 12))
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_minimums" ADD CONSTRAINT "assessment_minimums_fiscal_year_edition_years_fiscal_year_fk" FOREIGN KEY ("fiscal_year") REFERENCES "public"."edition_years"("fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_fiscal_year_edition_years_fiscal_year_fk" FOREIGN KEY ("fiscal_year") REFERENCES "public"."edition_years"("fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_assessed_by_people_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_bands" ADD CONSTRAINT "implementation_bands_fiscal_year_edition_years_fiscal_year_fk" FOREIGN KEY ("fiscal_year") REFERENCES "public"."edition_years"("fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_weights" ADD CONSTRAINT "implementation_weights_fiscal_year_edition_years_fiscal_year_fk" FOREIGN KEY ("fiscal_year") REFERENCES "public"."edition_years"("fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "districts" ADD CONSTRAINT "districts_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lao_codes" ADD CONSTRAINT "lao_codes_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lao_profiles" ADD CONSTRAINT "lao_profiles_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "laos_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "lao_district_lies_in_its_province" FOREIGN KEY ("district_code","province_code") REFERENCES "public"."districts"("code","province_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_provinces" ADD CONSTRAINT "region_provinces_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_dimensions" ADD CONSTRAINT "edition_dimensions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_sub_items" ADD CONSTRAINT "edition_sub_items_parent_id_edition_sub_items_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."edition_sub_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_sub_items" ADD CONSTRAINT "sub_item_belongs_to_a_dimension" FOREIGN KEY ("edition_id","dimension_number") REFERENCES "public"."edition_dimensions"("edition_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_years" ADD CONSTRAINT "edition_years_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_years" ADD CONSTRAINT "project_year_is_of_a_project" FOREIGN KEY ("project_id","edition_id") REFERENCES "public"."projects"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_years" ADD CONSTRAINT "project_year_lies_in_its_edition" FOREIGN KEY ("edition_id","fiscal_year") REFERENCES "public"."edition_years"("edition_id","fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "project_edition_is_its_plans" FOREIGN KEY ("plan_id","edition_id") REFERENCES "public"."plans"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "project_dimension_is_of_its_edition" FOREIGN KEY ("edition_id","dimension_number") REFERENCES "public"."edition_dimensions"("edition_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "project_sub_item_is_of_its_dimension" FOREIGN KEY ("sub_item_id","edition_id","dimension_number") REFERENCES "public"."edition_sub_items"("id","edition_id","dimension_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_report_id_status_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."status_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "extension_is_of_a_round" FOREIGN KEY ("fiscal_year","round") REFERENCES "public"."rounds"("fiscal_year","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD CONSTRAINT "round_snapshots_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD CONSTRAINT "snapshot_is_of_a_round" FOREIGN KEY ("fiscal_year","round") REFERENCES "public"."rounds"("fiscal_year","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_fiscal_year_edition_years_fiscal_year_fk" FOREIGN KEY ("fiscal_year") REFERENCES "public"."edition_years"("fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_report_versions" ADD CONSTRAINT "status_report_versions_report_id_status_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."status_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_report_versions" ADD CONSTRAINT "status_report_versions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_reports" ADD CONSTRAINT "report_is_of_a_planned_year" FOREIGN KEY ("project_id","fiscal_year") REFERENCES "public"."project_years"("project_id","fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "people_lao_id_index" ON "people" USING btree ("lao_id");--> statement-breakpoint
CREATE INDEX "people_province_code_index" ON "people" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assessments_fiscal_year_index" ON "assessments" USING btree ("fiscal_year");--> statement-breakpoint
CREATE INDEX "assessments_assessed_by_index" ON "assessments" USING btree ("assessed_by");--> statement-breakpoint
CREATE INDEX "audit_events_entity_entity_id_at_index" ON "audit_events" USING btree ("entity","entity_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_lao_id_at_index" ON "audit_events" USING btree ("lao_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_actor_id_at_index" ON "audit_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_at_index" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "districts_province_code_index" ON "districts" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "lao_codes_lao_id_index" ON "lao_codes" USING btree ("lao_id");--> statement-breakpoint
CREATE INDEX "laos_by_province_and_district" ON "laos" USING btree ("province_code","district_code","full_name_th");--> statement-breakpoint
CREATE INDEX "laos_district_code_index" ON "laos" USING btree ("district_code");--> statement-breakpoint
CREATE INDEX "region_provinces_province_code_index" ON "region_provinces" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "mail_waiting_to_be_sent" ON "mail_outbox" USING btree ("next_attempt_at") WHERE "mail_outbox"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "edition_sub_items_parent_id_index" ON "edition_sub_items" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "plan_reviews_plan_id_reviewed_at_index" ON "plan_reviews" USING btree ("plan_id","reviewed_at");--> statement-breakpoint
CREATE INDEX "plan_reviews_project_id_index" ON "plan_reviews" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "plan_reviews_reviewed_by_index" ON "plan_reviews" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "plans_edition_id_state_index" ON "plans" USING btree ("edition_id","state");--> statement-breakpoint
CREATE INDEX "project_years_fiscal_year_project_id_index" ON "project_years" USING btree ("fiscal_year","project_id");--> statement-breakpoint
CREATE INDEX "project_years_edition_id_fiscal_year_index" ON "project_years" USING btree ("edition_id","fiscal_year");--> statement-breakpoint
CREATE INDEX "projects_of_a_plan" ON "projects" USING btree ("plan_id","dimension_number","id");--> statement-breakpoint
CREATE INDEX "projects_edition_id_dimension_number_index" ON "projects" USING btree ("edition_id","dimension_number");--> statement-breakpoint
CREATE INDEX "projects_sub_item_id_index" ON "projects" USING btree ("sub_item_id");--> statement-breakpoint
CREATE INDEX "evidence_files_report_id_index" ON "evidence_files" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "evidence_files_uploaded_by_index" ON "evidence_files" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "round_extensions_lao_id_fiscal_year_round_index" ON "round_extensions" USING btree ("lao_id","fiscal_year","round");--> statement-breakpoint
CREATE INDEX "round_extensions_fiscal_year_round_index" ON "round_extensions" USING btree ("fiscal_year","round");--> statement-breakpoint
CREATE INDEX "round_extensions_granted_by_index" ON "round_extensions" USING btree ("granted_by");--> statement-breakpoint
CREATE INDEX "round_snapshots_fiscal_year_round_index" ON "round_snapshots" USING btree ("fiscal_year","round");--> statement-breakpoint
CREATE INDEX "status_report_versions_recorded_by_index" ON "status_report_versions" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "status_reports_fiscal_year_round_index" ON "status_reports" USING btree ("fiscal_year","round");