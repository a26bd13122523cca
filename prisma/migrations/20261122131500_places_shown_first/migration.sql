-- CreateTable
CREATE TABLE "place_import_files" (
    "import_id" UUID NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "place_import_files_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "place_import_lines" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "cells" TEXT[],
    "reason" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "place_import_lines_pkey" PRIMARY KEY ("import_id","line")
);

-- What earlier files kept of their refused lines: a thousand of them, without their cells.
insert into place_import_lines (import_id, line, place, cells, reason, detail)
select id, (l ->> 'line')::int, place, '{}', l ->> 'reason', l ->> 'detail'
from place_imports, jsonb_array_elements(lines) l
on conflict do nothing;

-- AlterTable
ALTER TABLE "place_imports" DROP COLUMN "lines",
ADD COLUMN     "examples" JSONB,
ADD COLUMN     "header" TEXT[],
ADD COLUMN     "moved" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "renamed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "seen" TEXT,
ADD COLUMN     "separator" TEXT,
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'APPLIED';

-- AddForeignKey
ALTER TABLE "place_import_files" ADD CONSTRAINT "place_import_files_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "place_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_import_lines" ADD CONSTRAINT "place_import_lines_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "place_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was applied stays as it was shown: only its stage and moment change, once.
grant update (stage, at, account_id) on place_imports to antyodaya_app;
grant select, insert, delete on place_import_files to antyodaya_app;
grant select, insert on place_import_lines to antyodaya_app;

do $$
declare
  target text;
begin
  foreach target in array array['place_import_files', 'place_import_lines'] loop
    execute format('alter table %I enable row level security', target);
    execute format(
      'create policy in_my_area on %I to antyodaya_app using (place >= current_setting(''app.scope_from'', true) '
      'and place < current_setting(''app.scope_to'', true) and under_named_places(place))', target);
  end loop;
end
$$;
