-- AlterTable
ALTER TABLE "returned_rows" ADD COLUMN     "record" INTEGER;

-- CreateTable
CREATE TABLE "mended_rows" (
    "job_id" UUID NOT NULL,
    "run" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "record" INTEGER NOT NULL,
    "cells" TEXT[],
    "problems" JSONB NOT NULL,
    "mended" TEXT[],
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mended_rows_pkey" PRIMARY KEY ("job_id","run","line")
);

-- AddForeignKey
ALTER TABLE "mended_rows" ADD CONSTRAINT "mended_rows_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Corrected again before the file is imported, and gone when another sheet of the book is read; what was imported stays.
grant select, insert, update, delete on mended_rows to antyodaya_app;
alter table mended_rows enable row level security;
create policy in_my_area on mended_rows to antyodaya_app using (
  place >= current_setting('app.scope_from', true) and place < current_setting('app.scope_to', true) and under_named_places(place));
