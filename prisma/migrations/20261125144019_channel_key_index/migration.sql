-- CreateIndex
CREATE INDEX "Channel_key_idx" ON "Channel"("key");
