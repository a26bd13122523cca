-- AlterTable
ALTER TABLE "household_versions" ADD COLUMN     "document" TEXT,
ADD COLUMN     "effective_on" DATE,
ADD COLUMN     "event" TEXT NOT NULL DEFAULT 'corrected',
ADD COLUMN     "stated_by" TEXT;

-- AlterTable
ALTER TABLE "households" ADD COLUMN     "head_guardian_hi" TEXT,
ADD COLUMN     "merged_into" UUID,
ADD COLUMN     "own_facts" JSONB,
ADD COLUMN     "split_from" UUID;

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "aadhaar_digest" TEXT,
ADD COLUMN     "aadhaar_last4" TEXT,
ADD COLUMN     "epic" TEXT,
ADD COLUMN     "guardian_name_hi" TEXT,
ADD COLUMN     "join_cause" TEXT,
ADD COLUMN     "joined_on" DATE,
ADD COLUMN     "keys" TEXT[],
ADD COLUMN     "own_facts" JSONB;

-- CreateTable
CREATE TABLE "import_jobs" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "digest" TEXT NOT NULL,
    "shape" JSONB,
    "mapping" JSONB,
    "answers" JSONB,
    "stage" TEXT NOT NULL,
    "mode" TEXT,
    "sample" JSONB,
    "foreseen" JSONB,
    "counts" JSONB,
    "rows_total" INTEGER,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "checkpoint" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "beat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "cancel_asked" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_pieces" (
    "job_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "import_pieces_pkey" PRIMARY KEY ("job_id","seq")
);

-- CreateTable
CREATE TABLE "returned_rows" (
    "job_id" UUID NOT NULL,
    "run" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "cells" TEXT[],
    "problems" JSONB NOT NULL,

    CONSTRAINT "returned_rows_pkey" PRIMARY KEY ("job_id","run","line")
);

-- CreateTable
CREATE TABLE "column_mappings" (
    "place" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "column_mappings_pkey" PRIMARY KEY ("place","sender","kind")
);

-- CreateTable
CREATE TABLE "file_differences" (
    "job_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "file_differences_pkey" PRIMARY KEY ("job_id","household_id")
);

-- CreateTable
CREATE TABLE "register_exports" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "columns" TEXT[],
    "rows" INTEGER,
    "digest" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "register_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_tokens" (
    "token" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "persons" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "name_tokens_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "duplicate_pairs" (
    "id" UUID NOT NULL,
    "left_member" UUID NOT NULL,
    "right_member" UUID NOT NULL,
    "left_household" UUID NOT NULL,
    "right_household" UUID NOT NULL,
    "left_place" TEXT NOT NULL,
    "right_place" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "grounds" JSONB NOT NULL,
    "stage" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "effects" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duplicate_pairs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_registers" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "job_id" UUID,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "loaded_by" UUID NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outside_registers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outside_entries" (
    "id" UUID NOT NULL,
    "register_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_hi" TEXT,
    "guardian_name" TEXT,
    "gender" TEXT,
    "birth_year" INTEGER,
    "village_path" TEXT,
    "aadhaar_digest" TEXT,
    "standing" TEXT NOT NULL,
    "since" DATE,
    "until" DATE,
    "keys" TEXT[],

    CONSTRAINT "outside_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pension_checks" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "round_id" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "registers" JSONB NOT NULL,
    "entry_id" UUID,
    "score" INTEGER,
    "grounds" JSONB,
    "checked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_by" UUID NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pension_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pension_declarations" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "serial" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "on_date" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "officer_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pension_declarations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pension_sign_offs" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "round_id" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "order_no" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "officer_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pension_sign_offs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme_standings" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "serial" INTEGER,
    "place" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "stated_by" TEXT NOT NULL,
    "document" TEXT,
    "on_date" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "scheme_standings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "grounds" TEXT[],
    "on_date" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_moves" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "village" TEXT NOT NULL,
    "from_place" TEXT NOT NULL,
    "to_place" TEXT NOT NULL,
    "on_date" DATE NOT NULL,
    "order_no" TEXT NOT NULL,
    "households" INTEGER NOT NULL,
    "cards" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirmations" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" TEXT[],
    "on_date" DATE NOT NULL,
    "document" TEXT,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "confirmations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_requests" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "proposed" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "risk" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "stated_by" TEXT NOT NULL,
    "document" TEXT,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "change_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "life_events" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "other_household" UUID,
    "other_place" TEXT,
    "serials" INTEGER[],
    "on_date" DATE NOT NULL,
    "stated_by" TEXT NOT NULL,
    "document" TEXT,
    "reason" TEXT,
    "effects" JSONB NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "undo_reason" TEXT,

    CONSTRAINT "life_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_tasks" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "household_id" UUID NOT NULL,
    "serial" INTEGER,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "outcome" TEXT,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_questions" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "of" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "label_hi" TEXT NOT NULL,
    "choices" JSONB,
    "least" INTEGER,
    "most" INTEGER,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "from_date" DATE NOT NULL,
    "until_date" DATE,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_questions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_jobs_place_id_idx" ON "import_jobs"("place", "id");

-- CreateIndex
CREATE INDEX "import_jobs_stage_beat_at_idx" ON "import_jobs"("stage", "beat_at");

-- CreateIndex
CREATE INDEX "file_differences_household_id_idx" ON "file_differences"("household_id");

-- CreateIndex
CREATE INDEX "register_exports_place_id_idx" ON "register_exports"("place", "id");

-- CreateIndex
CREATE INDEX "name_tokens_key_idx" ON "name_tokens"("key");

-- CreateIndex
CREATE INDEX "duplicate_pairs_left_place_stage_score_idx" ON "duplicate_pairs"("left_place", "stage", "score");

-- CreateIndex
CREATE INDEX "duplicate_pairs_right_place_stage_score_idx" ON "duplicate_pairs"("right_place", "stage", "score");

-- CreateIndex
CREATE INDEX "duplicate_pairs_left_household_idx" ON "duplicate_pairs"("left_household");

-- CreateIndex
CREATE INDEX "duplicate_pairs_right_household_idx" ON "duplicate_pairs"("right_household");

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pairs_left_member_right_member_key" ON "duplicate_pairs"("left_member", "right_member");

-- CreateIndex
CREATE UNIQUE INDEX "outside_registers_job_id_key" ON "outside_registers"("job_id");

-- CreateIndex
CREATE INDEX "outside_registers_place_kind_as_of_idx" ON "outside_registers"("place", "kind", "as_of");

-- CreateIndex
CREATE INDEX "outside_entries_place_id_idx" ON "outside_entries"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outside_entries_register_id_number_key" ON "outside_entries"("register_id", "number");

-- CreateIndex
CREATE INDEX "pension_checks_member_id_checked_at_idx" ON "pension_checks"("member_id", "checked_at");

-- CreateIndex
CREATE INDEX "pension_checks_place_result_id_idx" ON "pension_checks"("place", "result", "id");

-- CreateIndex
CREATE INDEX "pension_declarations_member_id_idx" ON "pension_declarations"("member_id");

-- CreateIndex
CREATE INDEX "pension_sign_offs_place_at_idx" ON "pension_sign_offs"("place", "at");

-- CreateIndex
CREATE INDEX "scheme_standings_household_id_scheme_idx" ON "scheme_standings"("household_id", "scheme");

-- CreateIndex
CREATE INDEX "scheme_standings_place_scheme_idx" ON "scheme_standings"("place", "scheme");

-- CreateIndex
CREATE INDEX "visits_place_at_idx" ON "visits"("place", "at");

-- CreateIndex
CREATE INDEX "visits_household_id_at_idx" ON "visits"("household_id", "at");

-- CreateIndex
CREATE INDEX "place_moves_village_idx" ON "place_moves"("village");

-- CreateIndex
CREATE INDEX "confirmations_household_id_at_idx" ON "confirmations"("household_id", "at");

-- CreateIndex
CREATE INDEX "change_requests_place_stage_asked_at_idx" ON "change_requests"("place", "stage", "asked_at");

-- CreateIndex
CREATE INDEX "change_requests_household_id_idx" ON "change_requests"("household_id");

-- CreateIndex
CREATE INDEX "life_events_household_id_at_idx" ON "life_events"("household_id", "at");

-- CreateIndex
CREATE INDEX "life_events_place_at_idx" ON "life_events"("place", "at");

-- CreateIndex
CREATE INDEX "review_tasks_place_closed_at_due_on_idx" ON "review_tasks"("place", "closed_at", "due_on");

-- CreateIndex
CREATE INDEX "review_tasks_household_id_idx" ON "review_tasks"("household_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_tasks_kind_subject_id_key" ON "review_tasks"("kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "own_questions_place_key_version_key" ON "own_questions"("place", "key", "version");

-- AddForeignKey
ALTER TABLE "import_pieces" ADD CONSTRAINT "import_pieces_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_rows" ADD CONSTRAINT "returned_rows_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_entries" ADD CONSTRAINT "outside_entries_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "outside_registers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Places sort and compare by bytes, so that "under this place" is a range that an index serves.
do $$
declare
  target record;
begin
  for target in
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and collation_name is distinct from 'C' and data_type = 'text'
      and table_name in ('import_jobs', 'import_pieces', 'returned_rows', 'column_mappings', 'file_differences', 'register_exports',
        'confirmations', 'change_requests', 'life_events', 'review_tasks', 'own_questions', 'name_tokens', 'duplicate_pairs',
        'outside_registers', 'outside_entries', 'pension_checks', 'pension_declarations', 'pension_sign_offs', 'scheme_standings',
        'visits', 'place_moves')
      and (column_name in ('place', 'left_place', 'right_place', 'other_place', 'village_path', 'village', 'from_place', 'to_place', 'area')
        or table_name = 'name_tokens')
  loop
    execute format('alter table %I alter column %I type text collate "C"', target.table_name, target.column_name);
  end loop;
end
$$;

-- Persons are met again by key: phonetic tokens of their names, numbers, and the blocks of the duplicate check.
create index members_keys on members using gin (keys);
create index outside_entries_keys on outside_entries using gin (keys);
create index name_tokens_parts on name_tokens using gin (token gin_trgm_ops);
create index households_ration_card on households (ration_card_no text_pattern_ops) where ration_card_no is not null;

-- One open question of a kind to a subject, one open request to a family, one current check of a person.
create unique index one_open_request on change_requests (household_id) where stage = 'PENDING';
create unique index one_current_check on pension_checks (member_id) where current;
create unique index one_current_standing on scheme_standings (household_id, coalesce(serial, 0), scheme) where replaced_at is null;

-- What was said and done stays as it was written.
grant select, insert on confirmations, pension_declarations, pension_sign_offs, visits, place_moves to antyodaya_app;
grant select, insert, update on import_jobs, change_requests, life_events, review_tasks, own_questions, column_mappings,
  register_exports, duplicate_pairs, outside_registers, outside_entries, pension_checks, scheme_standings, name_tokens to antyodaya_app;
grant select, insert, update, delete on import_pieces, returned_rows, file_differences to antyodaya_app;

do $$
declare
  target text;
begin
  foreach target in array array[
    'import_jobs', 'import_pieces', 'returned_rows', 'column_mappings', 'file_differences', 'register_exports', 'confirmations',
    'change_requests', 'life_events', 'review_tasks', 'outside_registers', 'outside_entries', 'pension_checks',
    'pension_declarations', 'pension_sign_offs', 'scheme_standings', 'visits'
  ] loop
    execute format('alter table %I enable row level security', target);
    execute format(
      'create policy in_my_area on %I to antyodaya_app using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
  end loop;
  -- The State's own questions and the moves of villages are known to every officer.
  foreach target in array array['own_questions', 'place_moves'] loop
    execute format('alter table %I enable row level security', target);
    execute format('create policy open_to_officers on %I for select to antyodaya_app using (true)', target);
    execute format(
      'create policy written_in_my_area on %I for insert to antyodaya_app with check (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
    execute format(
      'create policy changed_in_my_area on %I for update to antyodaya_app using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
  end loop;
end
$$;

-- Written tokens without a person beside them.
alter table name_tokens enable row level security;
create policy any_hand on name_tokens to antyodaya_app using (current_setting('app.scope_from', true) <> '');

-- A pair belongs to the offices of both its persons.
alter table duplicate_pairs enable row level security;
create policy in_my_area on duplicate_pairs to antyodaya_app using (
  (left_place >= current_setting('app.scope_from', true) and left_place < current_setting('app.scope_to', true) and under_named_places(left_place))
  or (right_place >= current_setting('app.scope_from', true) and right_place < current_setting('app.scope_to', true) and under_named_places(right_place)));
