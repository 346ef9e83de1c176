CREATE TABLE "round_snapshot_projects" (
	"lao_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"project_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"name" text collate "th-x-icu" NOT NULL,
	"dimension_number" smallint NOT NULL,
	"consistent" boolean NOT NULL,
	"plan_budget_satang" bigint NOT NULL,
	"without_budget" boolean NOT NULL,
	"report_id" bigint,
	"report_version" integer,
	"report_round" smallint,
	CONSTRAINT "round_snapshot_projects_lao_id_fiscal_year_round_project_id_pk" PRIMARY KEY("lao_id","fiscal_year","round","project_id"),
	CONSTRAINT "frozen_kind_is_known" CHECK ("round_snapshot_projects"."kind" in ('project', 'activity', 'measure', 'guideline')),
	CONSTRAINT "frozen_report_is_whole" CHECK (("round_snapshot_projects"."report_id" is null) = ("round_snapshot_projects"."report_version" is null) and ("round_snapshot_projects"."report_id" is null) = ("round_snapshot_projects"."report_round" is null))
);
--> statement-breakpoint
CREATE TABLE "round_reviews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "round_reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"submission_id" bigint NOT NULL,
	"project_id" bigint,
	"to_state" text NOT NULL,
	"reason" text,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_review_state_is_known" CHECK ("round_reviews"."to_state" in ('submitted', 'accepted', 'returned')),
	CONSTRAINT "round_review_of_a_project_says_why" CHECK ("round_reviews"."project_id" is null or "round_reviews"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "round_submissions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "round_submissions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lao_id" bigint NOT NULL,
	"fiscal_year" smallint NOT NULL,
	"round" smallint NOT NULL,
	"number" integer NOT NULL,
	"receipt_number" text NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"project_count" integer NOT NULL,
	"reported_count" integer NOT NULL,
	"ordinance_budget_satang" bigint NOT NULL,
	"spent_satang" bigint NOT NULL,
	"content_sha256" text NOT NULL,
	"is_late" boolean NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"row_version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "round_submissions_receiptNumber_unique" UNIQUE("receipt_number"),
	CONSTRAINT "submissions_are_counted" UNIQUE("lao_id","fiscal_year","round","number"),
	CONSTRAINT "submission_counts_from_one" CHECK ("round_submissions"."number" >= 1),
	CONSTRAINT "submission_state_is_known" CHECK ("round_submissions"."state" in ('submitted', 'accepted', 'returned')),
	CONSTRAINT "decided_submission_says_when" CHECK (("round_submissions"."state" = 'submitted') = ("round_submissions"."decided_at" is null)),
	CONSTRAINT "submission_counts_its_projects" CHECK ("round_submissions"."reported_count" between 0 and "round_submissions"."project_count"),
	CONSTRAINT "submission_digest_is_sha256" CHECK ("round_submissions"."content_sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "mail_outbox" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "evidence_files" DROP CONSTRAINT "evidence_files_report_id_status_reports_id_fk";
--> statement-breakpoint
DROP INDEX "evidence_files_report_id_index";--> statement-breakpoint
DROP INDEX "round_snapshots_fiscal_year_round_index";--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "project_id" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "fiscal_year" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "round" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "has_thumbnail" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD COLUMN "is_reopening" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD COLUMN "revoked_by" uuid;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD COLUMN "lao_name_th" text NOT NULL;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD COLUMN "district_code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD COLUMN "province_code" text NOT NULL;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD COLUMN "standing" text NOT NULL;--> statement-breakpoint
ALTER TABLE "status_report_versions" ADD COLUMN "restored_from" integer;--> statement-breakpoint
ALTER TABLE "status_report_versions" ADD COLUMN "is_late" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "round_snapshot_projects" ADD CONSTRAINT "round_snapshot_projects_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshot_projects" ADD CONSTRAINT "frozen_project_is_of_a_snapshot" FOREIGN KEY ("lao_id","fiscal_year","round") REFERENCES "public"."round_snapshots"("lao_id","fiscal_year","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshot_projects" ADD CONSTRAINT "frozen_report_is_a_version" FOREIGN KEY ("report_id","report_version") REFERENCES "public"."status_report_versions"("report_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_reviews" ADD CONSTRAINT "round_reviews_submission_id_round_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."round_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_reviews" ADD CONSTRAINT "round_reviews_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_reviews" ADD CONSTRAINT "round_reviews_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_submissions" ADD CONSTRAINT "round_submissions_lao_id_laos_id_fk" FOREIGN KEY ("lao_id") REFERENCES "public"."laos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_submissions" ADD CONSTRAINT "round_submissions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_submissions" ADD CONSTRAINT "submission_is_of_a_round" FOREIGN KEY ("fiscal_year","round") REFERENCES "public"."rounds"("fiscal_year","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_snapshot_projects_project_id_index" ON "round_snapshot_projects" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "round_snapshot_projects_report_id_report_version_index" ON "round_snapshot_projects" USING btree ("report_id","report_version");--> statement-breakpoint
CREATE INDEX "round_reviews_submission_id_reviewed_at_index" ON "round_reviews" USING btree ("submission_id","reviewed_at");--> statement-breakpoint
CREATE INDEX "round_reviews_project_id_index" ON "round_reviews" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "round_reviews_reviewed_by_index" ON "round_reviews" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "round_submissions_fiscal_year_round_state_index" ON "round_submissions" USING btree ("fiscal_year","round","state");--> statement-breakpoint
CREATE INDEX "round_submissions_submitted_by_index" ON "round_submissions" USING btree ("submitted_by");--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_deleted_by_people_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_is_of_a_planned_year" FOREIGN KEY ("project_id","fiscal_year") REFERENCES "public"."project_years"("project_id","fiscal_year") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD CONSTRAINT "round_snapshots_district_code_districts_code_fk" FOREIGN KEY ("district_code") REFERENCES "public"."districts"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD CONSTRAINT "round_snapshots_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "same_evidence_once" ON "evidence_files" USING btree ("project_id","fiscal_year","round","sha256") WHERE "evidence_files"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "evidence_files_project_id_fiscal_year_round_index" ON "evidence_files" USING btree ("project_id","fiscal_year","round");--> statement-breakpoint
CREATE INDEX "evidence_files_deleted_by_index" ON "evidence_files" USING btree ("deleted_by");--> statement-breakpoint
CREATE INDEX "round_extensions_revoked_by_index" ON "round_extensions" USING btree ("revoked_by");--> statement-breakpoint
CREATE INDEX "round_snapshots_fiscal_year_round_province_code_index" ON "round_snapshots" USING btree ("fiscal_year","round","province_code");--> statement-breakpoint
CREATE INDEX "round_snapshots_district_code_index" ON "round_snapshots" USING btree ("district_code");--> statement-breakpoint
CREATE INDEX "round_snapshots_province_code_index" ON "round_snapshots" USING btree ("province_code");--> statement-breakpoint
ALTER TABLE "evidence_files" DROP COLUMN "report_id";--> statement-breakpoint
ALTER TABLE "round_snapshots" DROP COLUMN "figures";--> statement-breakpoint
ALTER TABLE "mail_outbox" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail_outbox"."template" in ('password_reset', 'password_changed', 'invitation', 'email_changed', 'account_activated', 'second_factor_changed', 'plan_reviewed', 'round_reviewed'));--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_round_is_known" CHECK ("evidence_files"."round" in (6, 12));--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_has_a_name" CHECK (char_length(btrim("evidence_files"."file_name")) between 1 and 200);--> statement-breakpoint
ALTER TABLE "evidence_files" ADD CONSTRAINT "deleted_evidence_says_by_whom" CHECK (("evidence_files"."deleted_at" is null) = ("evidence_files"."deleted_by" is null));--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "extension_says_why" CHECK (char_length(btrim("round_extensions"."reason")) between 1 and 2000);--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "revoked_extension_says_by_whom" CHECK (("round_extensions"."revoked_at" is null) = ("round_extensions"."revoked_by" is null));--> statement-breakpoint
ALTER TABLE "round_snapshots" ADD CONSTRAINT "snapshot_standing_is_known" CHECK ("round_snapshots"."standing" in ('in', 'not_submitted', 'returned', 'failed'));--> statement-breakpoint
ALTER TABLE "status_report_versions" ADD CONSTRAINT "version_restores_an_earlier_one" CHECK ("status_report_versions"."restored_from" between 1 and "status_report_versions"."version" - 1);
--> statement-breakpoint
CREATE TRIGGER round_snapshots_are_append_only BEFORE UPDATE OR DELETE ON round_snapshots
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER round_snapshots_are_never_emptied BEFORE TRUNCATE ON round_snapshots
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER round_snapshot_projects_are_append_only BEFORE UPDATE OR DELETE ON round_snapshot_projects
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER round_snapshot_projects_are_never_emptied BEFORE TRUNCATE ON round_snapshot_projects
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER round_reviews_are_append_only BEFORE UPDATE OR DELETE ON round_reviews
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_record();
--> statement-breakpoint
CREATE TRIGGER round_reviews_are_never_emptied BEFORE TRUNCATE ON round_reviews
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
