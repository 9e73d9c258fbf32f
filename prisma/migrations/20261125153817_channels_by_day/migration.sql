-- DropIndex
DROP INDEX "Observation_day_channelId_idx";

-- CreateIndex
CREATE INDEX "Evidence_channelId_state_postedOn_idx" ON "Evidence"("channelId", "state", "postedOn");
