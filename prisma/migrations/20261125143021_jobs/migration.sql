-- CreateEnum
CREATE TYPE "JobTrigger" AS ENUM ('clock', 'waiting', 'again', 'person');

-- CreateTable
CREATE TABLE "Job" (
    "name" TEXT NOT NULL,
    "cron" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "resultNoun" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "trigger" "JobTrigger" NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "queuedAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "aliveAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "result" INTEGER,
    "isFailed" BOOLEAN NOT NULL DEFAULT false,
    "error" TEXT NOT NULL DEFAULT '',
    "openKey" TEXT,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "JobRun_openKey_key" ON "JobRun"("openKey");

-- CreateIndex
CREATE INDEX "JobRun_job_at_id_idx" ON "JobRun"("job", "at", "id");

-- CreateIndex
CREATE INDEX "JobRun_job_isFailed_at_id_idx" ON "JobRun"("job", "isFailed", "at", "id");

-- CreateIndex
CREATE INDEX "JobRun_endedAt_startedAt_idx" ON "JobRun"("endedAt", "startedAt");

-- CreateIndex
CREATE INDEX "JobRun_at_idx" ON "JobRun"("at");

-- CreateIndex
CREATE INDEX "JobRun_byId_idx" ON "JobRun"("byId");

-- AddForeignKey
ALTER TABLE "JobRun" ADD CONSTRAINT "JobRun_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
