-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('STATE', 'DISTRICT', 'BLOCK', 'PANCHAYAT', 'URBAN_BODY', 'WARD', 'SUB_DISTRICT', 'VILLAGE');

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_hi" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "own_household_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postings" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "title_en" TEXT,
    "title_hi" TEXT,
    "order_no" TEXT,
    "from_date" DATE NOT NULL,
    "until_date" DATE,

    CONSTRAINT "postings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handled_requests" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "outcome" JSONB NOT NULL,
    "handled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handled_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "drive_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "household_version" INTEGER NOT NULL,
    "head_name" TEXT NOT NULL,
    "head_name_hi" TEXT,
    "head_guardian" TEXT,
    "village_path" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entry_mode" TEXT NOT NULL,
    "stated_by" TEXT NOT NULL,
    "signed_by" TEXT NOT NULL,
    "declared_income" BIGINT NOT NULL,
    "meal_insecure" BOOLEAN NOT NULL,
    "claimed_groups" TEXT[],
    "bpl_attested" BOOLEAN NOT NULL DEFAULT false,
    "entered_by" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "due_on" DATE,
    "verdict" JSONB,
    "open_return_gaps" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_documents" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_steps" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "reason" TEXT,
    "gaps" TEXT[],

    CONSTRAINT "application_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "officer_name" TEXT NOT NULL,
    "visited_on" DATE NOT NULL,
    "found_income" BIGINT NOT NULL,
    "found_groups" TEXT[],
    "meal_insecure" BOOLEAN NOT NULL,
    "no_duplicate" BOOLEAN NOT NULL,
    "not_kin" BOOLEAN NOT NULL,
    "recommended" BOOLEAN NOT NULL,
    "remarks" TEXT,
    "digest" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cards" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contents" JSONB NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "place" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("place","series")
);

-- CreateTable
CREATE TABLE "drives" (
    "id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "reference_date" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drive_windows" (
    "drive_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "publicity" TEXT NOT NULL,
    "publicity_proof" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drive_windows_pkey" PRIMARY KEY ("drive_id","place")
);

-- CreateTable
CREATE TABLE "allocations" (
    "id" UUID NOT NULL,
    "drive_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "parent_place" TEXT,
    "version" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "order_no" TEXT NOT NULL,
    "order_date" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "superseded_at" TIMESTAMPTZ(3),
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "allocations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "drive_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "officer_name" TEXT NOT NULL,
    "designation" TEXT NOT NULL,
    "order_no" TEXT NOT NULL,
    "order_date" DATE NOT NULL,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "end_reason" TEXT,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state_settings" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "from_date" DATE NOT NULL,
    "authority" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "state_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_events" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID,
    "role" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "journal_events_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "priority_lists" (
    "id" UUID NOT NULL,
    "drive_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edition" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "failed_meetings" INTEGER NOT NULL DEFAULT 0,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "drawn_by" UUID NOT NULL,
    "displayed_on" DATE,
    "displayed_at" TEXT,
    "attested_by" UUID,
    "attested_at" TIMESTAMPTZ(3),
    "sealed_body" TEXT,
    "sealed_digest" TEXT,
    "public_body" TEXT,
    "public_digest" TEXT,
    "finalised_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "returned_by" TEXT,
    "order_no" TEXT,
    "order_date" DATE,
    "approved_at" TIMESTAMPTZ(3),

    CONSTRAINT "priority_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_rows" (
    "list_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "household_version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "head_name" TEXT NOT NULL,
    "head_name_hi" TEXT,
    "head_guardian" TEXT,
    "village_path" TEXT NOT NULL,
    "recommended" BOOLEAN NOT NULL,
    "aid_rank" INTEGER NOT NULL,
    "aid_keys" JSONB NOT NULL,
    "decision" TEXT,
    "final_rank" INTEGER,
    "reason_code" TEXT,
    "reason" TEXT,

    CONSTRAINT "list_rows_pkey" PRIMARY KEY ("list_id","application_id")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "venue" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "notice_on" DATE NOT NULL,
    "notice_mode" TEXT NOT NULL,
    "notice_proof" TEXT NOT NULL,
    "scheduled_at" TIMESTAMPTZ(3) NOT NULL,
    "base_families" INTEGER NOT NULL,
    "quorum_rule" JSONB NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "waited_minutes" INTEGER,
    "presided_by" TEXT,
    "presiding_post" TEXT,
    "officer_id" UUID,
    "officer_name" TEXT,
    "officer_confirmed_at" TIMESTAMPTZ(3),
    "families_present" INTEGER,
    "men" INTEGER,
    "women" INTEGER,
    "sc" INTEGER,
    "st" INTEGER,
    "required" INTEGER,
    "quorum" TEXT,
    "read_out" BOOLEAN NOT NULL DEFAULT false,
    "read_out_by" TEXT,
    "resolution_no" TEXT,
    "resolution_text" TEXT,
    "dissent" TEXT,
    "signed_by" UUID,
    "signed_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_families" (
    "meeting_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "head_name" TEXT NOT NULL,
    "head_name_hi" TEXT,
    "house_no" TEXT,
    "village_path" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "meeting_families_pkey" PRIMARY KEY ("meeting_id","household_id")
);

-- CreateTable
CREATE TABLE "consolidations" (
    "id" UUID NOT NULL,
    "drive_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "selected" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "consolidations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consolidation_lists" (
    "consolidation_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "consolidation_lists_pkey" PRIMARY KEY ("consolidation_id","list_id")
);

-- CreateTable
CREATE TABLE "no_applicants" (
    "drive_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT NOT NULL,

    CONSTRAINT "no_applicants_pkey" PRIMARY KEY ("drive_id","place")
);

-- CreateTable
CREATE TABLE "places" (
    "path" TEXT NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "code" TEXT NOT NULL,
    "lgd_version" INTEGER NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_hi" TEXT,
    "parent_path" TEXT,
    "census_2001" TEXT,
    "census_2011" TEXT,
    "pincode" TEXT,
    "local_body_type" INTEGER,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,
    "invalidated_on" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "places_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "place_versions" (
    "path" TEXT NOT NULL,
    "lgd_version" INTEGER NOT NULL,
    "name_en" TEXT NOT NULL,
    "name_hi" TEXT,
    "parent_path" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "place_versions_pkey" PRIMARY KEY ("path","lgd_version","valid_from")
);

-- CreateTable
CREATE TABLE "place_links" (
    "child_path" TEXT NOT NULL,
    "parent_path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "place_links_pkey" PRIMARY KEY ("child_path","parent_path","valid_from")
);

-- CreateTable
CREATE TABLE "households" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "village_path" TEXT NOT NULL,
    "house_no" TEXT,
    "address_line" TEXT,
    "pincode" TEXT,
    "mobile" TEXT,
    "social_category" TEXT NOT NULL,
    "minority" BOOLEAN NOT NULL DEFAULT false,
    "bpl_number" TEXT,
    "bpl_list_year" INTEGER,
    "ration_card_no" TEXT,
    "head_name" TEXT NOT NULL,
    "head_name_hi" TEXT,
    "head_guardian" TEXT,
    "member_count" INTEGER NOT NULL,
    "source_key" TEXT,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "households_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_hi" TEXT,
    "guardian_name" TEXT,
    "guardian_kind" TEXT,
    "relation" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "birth_date" DATE,
    "birth_precision" TEXT,
    "marital_status" TEXT,
    "disability_percent" INTEGER,
    "literate" BOOLEAN,
    "occupation" TEXT,
    "monthly_income" BIGINT,
    "ended_on" DATE,
    "end_reason" TEXT,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_versions" (
    "household_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,

    CONSTRAINT "household_versions_pkey" PRIMARY KEY ("household_id","version")
);

-- CreateTable
CREATE TABLE "census_records" (
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,
    "exclusion" TEXT[],
    "inclusion" TEXT[],
    "deprivation" TEXT[],
    "answers" JSONB,

    CONSTRAINT "census_records_pkey" PRIMARY KEY ("household_id")
);

-- CreateTable
CREATE TABLE "census_corrections" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "flag" TEXT NOT NULL,
    "value" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "census_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_login_key" ON "accounts"("login");

-- CreateIndex
CREATE INDEX "postings_place_idx" ON "postings"("place");

-- CreateIndex
CREATE INDEX "postings_account_id_idx" ON "postings"("account_id");

-- CreateIndex
CREATE INDEX "sessions_account_id_created_at_idx" ON "sessions"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "handled_requests_handled_at_idx" ON "handled_requests"("handled_at");

-- CreateIndex
CREATE UNIQUE INDEX "applications_number_key" ON "applications"("number");

-- CreateIndex
CREATE INDEX "applications_place_stage_id_idx" ON "applications"("place", "stage", "id");

-- CreateIndex
CREATE INDEX "applications_household_id_drive_id_idx" ON "applications"("household_id", "drive_id");

-- CreateIndex
CREATE INDEX "application_documents_application_id_idx" ON "application_documents"("application_id");

-- CreateIndex
CREATE UNIQUE INDEX "application_steps_application_id_seq_key" ON "application_steps"("application_id", "seq");

-- CreateIndex
CREATE INDEX "verifications_application_id_signed_at_idx" ON "verifications"("application_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "cards_number_key" ON "cards"("number");

-- CreateIndex
CREATE UNIQUE INDEX "cards_application_id_key" ON "cards"("application_id");

-- CreateIndex
CREATE INDEX "cards_place_id_idx" ON "cards"("place", "id");

-- CreateIndex
CREATE INDEX "cards_household_id_idx" ON "cards"("household_id");

-- CreateIndex
CREATE UNIQUE INDEX "drives_scheme_place_label_key" ON "drives"("scheme", "place", "label");

-- CreateIndex
CREATE INDEX "allocations_drive_id_parent_place_idx" ON "allocations"("drive_id", "parent_place");

-- CreateIndex
CREATE UNIQUE INDEX "allocations_drive_id_place_version_key" ON "allocations"("drive_id", "place", "version");

-- CreateIndex
CREATE INDEX "assignments_account_id_idx" ON "assignments"("account_id");

-- CreateIndex
CREATE INDEX "assignments_drive_id_place_idx" ON "assignments"("drive_id", "place");

-- CreateIndex
CREATE INDEX "state_settings_place_key_from_date_idx" ON "state_settings"("place", "key", "from_date");

-- CreateIndex
CREATE INDEX "journal_events_subject_idx" ON "journal_events"("subject");

-- CreateIndex
CREATE INDEX "journal_events_at_idx" ON "journal_events"("at");

-- CreateIndex
CREATE INDEX "priority_lists_place_stage_idx" ON "priority_lists"("place", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "priority_lists_drive_id_place_edition_key" ON "priority_lists"("drive_id", "place", "edition");

-- CreateIndex
CREATE INDEX "list_rows_list_id_final_rank_idx" ON "list_rows"("list_id", "final_rank");

-- CreateIndex
CREATE INDEX "meetings_place_idx" ON "meetings"("place");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_list_id_number_key" ON "meetings"("list_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_families_meeting_id_serial_key" ON "meeting_families"("meeting_id", "serial");

-- CreateIndex
CREATE INDEX "consolidations_place_drive_id_idx" ON "consolidations"("place", "drive_id");

-- CreateIndex
CREATE INDEX "places_parent_path_name_en_idx" ON "places"("parent_path", "name_en");

-- CreateIndex
CREATE UNIQUE INDEX "places_kind_code_key" ON "places"("kind", "code");

-- CreateIndex
CREATE INDEX "place_links_parent_path_idx" ON "place_links"("parent_path");

-- CreateIndex
CREATE UNIQUE INDEX "households_number_key" ON "households"("number");

-- CreateIndex
CREATE INDEX "households_place_id_idx" ON "households"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "households_source_source_key_key" ON "households"("source", "source_key");

-- CreateIndex
CREATE INDEX "members_place_idx" ON "members"("place");

-- CreateIndex
CREATE UNIQUE INDEX "members_household_id_serial_key" ON "members"("household_id", "serial");

-- CreateIndex
CREATE INDEX "census_records_place_idx" ON "census_records"("place");

-- CreateIndex
CREATE INDEX "census_corrections_household_id_at_idx" ON "census_corrections"("household_id", "at");

-- AddForeignKey
ALTER TABLE "postings" ADD CONSTRAINT "postings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "postings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_drive_id_fkey" FOREIGN KEY ("drive_id") REFERENCES "drives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_documents" ADD CONSTRAINT "application_documents_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cards" ADD CONSTRAINT "cards_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "priority_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drive_windows" ADD CONSTRAINT "drive_windows_drive_id_fkey" FOREIGN KEY ("drive_id") REFERENCES "drives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_drive_id_fkey" FOREIGN KEY ("drive_id") REFERENCES "drives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_drive_id_fkey" FOREIGN KEY ("drive_id") REFERENCES "drives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority_lists" ADD CONSTRAINT "priority_lists_drive_id_fkey" FOREIGN KEY ("drive_id") REFERENCES "drives"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_rows" ADD CONSTRAINT "list_rows_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "priority_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_rows" ADD CONSTRAINT "list_rows_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "priority_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_families" ADD CONSTRAINT "meeting_families_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidation_lists" ADD CONSTRAINT "consolidation_lists_consolidation_id_fkey" FOREIGN KEY ("consolidation_id") REFERENCES "consolidations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidation_lists" ADD CONSTRAINT "consolidation_lists_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "priority_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_parent_path_fkey" FOREIGN KEY ("parent_path") REFERENCES "places"("path") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_versions" ADD CONSTRAINT "place_versions_path_fkey" FOREIGN KEY ("path") REFERENCES "places"("path") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_versions" ADD CONSTRAINT "household_versions_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "census_records" ADD CONSTRAINT "census_records_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "census_corrections" ADD CONSTRAINT "census_corrections_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
