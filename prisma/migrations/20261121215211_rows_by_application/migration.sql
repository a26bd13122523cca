-- CreateIndex
CREATE INDEX "list_rows_application_id_idx" ON "list_rows"("application_id");
