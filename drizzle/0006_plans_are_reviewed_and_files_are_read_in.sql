-- Likeness of names for the code finder. A trusted extension: the owner of the database may make it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "imports_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"purpose" text NOT NULL,
	"lao_id" bigint,
	"edition_id" smallint,
	"fiscal_year" smallint,
	"round" smallint,
	"started_by_id" uuid,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" jsonb NOT NULL,
	"row_count" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"counts" jsonb,
	"undo" jsonb,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_number_unique" UNIQUE("number"),
	CONSTRAINT "import_purpose_is_known" CHECK ("imports"."purpose" in ('registry', 'plan', 'status_reports')),
	CONSTRAINT "import_says_what_it_is_about" CHECK (case "imports"."purpose"
        when 'registry' then "imports"."lao_id" is null and "imports"."edition_id" is null
        when 'plan' then "imports"."lao_id" is not null and "imports"."edition_id" is not null
        else "imports"."lao_id" is not null and "imports"."fiscal_year" is not null and "imports"."round" is not null end),
	CONSTRAINT "import_digest_is_sha256" CHECK ("imports"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "import_is_undone_after_it_is_written" CHECK ("imports"."undone_at" is null or "imports"."committed_at" is not null),
	CONSTRAINT "written_import_says_how_much" CHECK (("imports"."committed_at" is null) = ("imports"."counts" is null))
);
--> statement-breakpoint
CREATE TABLE "dimension_past_names" (
	"edition_id" smallint NOT NULL,
	"number" smallint NOT NULL,
	"until_fiscal_year" smallint NOT NULL,
	"name_th" text NOT NULL,
	CONSTRAINT "dimension_past_names_edition_id_number_until_fiscal_year_pk" PRIMARY KEY("edition_id","number","until_fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "plan_amendments" (
	"plan_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"project_id" bigint NOT NULL,
	"deed" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"amended_by_id" uuid NOT NULL,
	"amended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_amendments_plan_id_number_pk" PRIMARY KEY("plan_id","number"),
	CONSTRAINT "amendment_counts_from_one" CHECK ("plan_amendments"."number" >= 1),
	CONSTRAINT "amendment_deed_is_known" CHECK ("plan_amendments"."deed" in ('create', 'edit', 'delete', 'restore', 'set_consistency'))
);
--> statement-breakpoint
CREATE TABLE "project_drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"edition_id" smallint NOT NULL,
	"project_id" bigint,
	"project_row_version" integer,
	"fields" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_draft_per_person_and_form" UNIQUE NULLS NOT DISTINCT("person_id","edition_id","project_id"),
	CONSTRAINT "draft_of_a_project_says_which_text" CHECK (("project_drafts"."project_id" is null) = ("project_drafts"."project_row_version" is null))
);
--> statement-breakpoint
ALTER TABLE "implementation_bands" ADD COLUMN "row_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "implementation_weights" ADD COLUMN "row_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "laos" ADD COLUMN "area_km2" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "laos" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "laos" ADD COLUMN "search_name" text GENERATED ALWAYS AS (translate(lower(name_th collate "C"), '่้๊๋์็ .,-ฯ() ', '') || ' ' || translate(lower(full_name_th collate "C"), '่้๊๋์็ .,-ฯ() ', '')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "edition_sub_items" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "editions" ADD COLUMN "row_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "copied_from_id" bigint;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_started_by_id_people_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "import_is_of_a_round" FOREIGN KEY ("fiscal_year","round") REFERENCES "public"."rounds"("fiscal_year","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dimension_past_names" ADD CONSTRAINT "past_name_is_of_a_dimension" FOREIGN KEY ("edition_id","number") REFERENCES "public"."edition_dimensions"("edition_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dimension_past_names" ADD CONSTRAINT "past_name_ends_with_a_year_of_its_edition" FOREIGN KEY ("edition_id","until_fiscal_year") REFERENCES "public"."edition_years"("edition_id","fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_amendments" ADD CONSTRAINT "plan_amendments_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_amendments" ADD CONSTRAINT "plan_amendments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_amendments" ADD CONSTRAINT "plan_amendments_amended_by_id_people_id_fk" FOREIGN KEY ("amended_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_drafts" ADD CONSTRAINT "project_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_drafts" ADD CONSTRAINT "project_drafts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_drafts" ADD CONSTRAINT "project_drafts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_lao_id_purpose_created_at_index" ON "imports" USING btree ("lao_id","purpose","created_at");--> statement-breakpoint
CREATE INDEX "imports_edition_id_index" ON "imports" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "imports_fiscal_year_round_index" ON "imports" USING btree ("fiscal_year","round");--> statement-breakpoint
CREATE INDEX "imports_started_by_id_index" ON "imports" USING btree ("started_by_id");--> statement-breakpoint
CREATE INDEX "imports_expires_at_index" ON "imports" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "dimension_past_names_edition_id_until_fiscal_year_index" ON "dimension_past_names" USING btree ("edition_id","until_fiscal_year");--> statement-breakpoint
CREATE INDEX "plan_amendments_project_id_index" ON "plan_amendments" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "plan_amendments_amended_by_id_index" ON "plan_amendments" USING btree ("amended_by_id");--> statement-breakpoint
CREATE INDEX "project_drafts_edition_id_index" ON "project_drafts" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "project_drafts_project_id_index" ON "project_drafts" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_drafts_updated_at_index" ON "project_drafts" USING btree ("updated_at");--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "laos_merged_into_id_laos_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_sub_items" ADD CONSTRAINT "sub_item_lies_in_its_parents_dimension" FOREIGN KEY ("parent_id","edition_id","dimension_number") REFERENCES "public"."edition_sub_items"("id","edition_id","dimension_number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_copied_from_id_projects_id_fk" FOREIGN KEY ("copied_from_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "laos_merged_into_id_index" ON "laos" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "laos_by_likeness_of_name" ON "laos" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "projects_copied_from_id_index" ON "projects" USING btree ("copied_from_id");--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "lao_area_is_not_negative" CHECK ("laos"."area_km2" >= 0);--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "merged_lao_is_retired" CHECK ("laos"."merged_into_id" is null or "laos"."retired_on" is not null);--> statement-breakpoint
ALTER TABLE "laos" ADD CONSTRAINT "lao_merges_into_another" CHECK ("laos"."merged_into_id" <> "laos"."id");
--> statement-breakpoint
CREATE TRIGGER plan_reviews_are_append_only BEFORE UPDATE OR DELETE ON plan_reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER plan_reviews_are_never_emptied BEFORE TRUNCATE ON plan_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER plan_amendments_are_append_only BEFORE UPDATE OR DELETE ON plan_amendments
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER plan_amendments_are_never_emptied BEFORE TRUNCATE ON plan_amendments
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
