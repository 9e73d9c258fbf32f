-- CreateIndex
CREATE INDEX "Post_status_changedAt_id_idx" ON "Post"("status", "changedAt", "id");
