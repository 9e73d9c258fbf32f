-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('holiday', 'outage');

-- CreateEnum
CREATE TYPE "PeriodState" AS ENUM ('objection', 'frozen');

-- CreateEnum
CREATE TYPE "ObjectionState" AS ENUM ('submitted', 'proposed', 'granted', 'rejected', 'retracted');

-- CreateEnum
CREATE TYPE "DeductionState" AS ENUM ('proposed', 'upheld', 'dismissed');

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" DATE NOT NULL,
    "kind" "CalendarDayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("day","kind")
);

-- CreateTable
CREATE TABLE "ScorePolicy" (
    "version" INTEGER NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScorePolicy_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Period" (
    "month" TEXT NOT NULL,
    "state" "PeriodState" NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "objectionsUntil" TIMESTAMPTZ(3) NOT NULL,
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Period_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "MonthlyScore" (
    "month" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "league" TEXT NOT NULL,
    "rank" INTEGER,
    "score" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MonthlyScore_pkey" PRIMARY KEY ("month","unitId")
);

-- CreateTable
CREATE TABLE "Recomputation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "generation" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recomputation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrozenScore" (
    "month" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "unitId" UUID NOT NULL,
    "league" TEXT NOT NULL,
    "rank" INTEGER,
    "score" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "FrozenScore_pkey" PRIMARY KEY ("month","position")
);

-- CreateTable
CREATE TABLE "FrozenPeriod" (
    "month" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "policy" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastHash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "FrozenPeriod_pkey" PRIMARY KEY ("month")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "postId" UUID,
    "text" TEXT NOT NULL,
    "evidenceUrl" TEXT NOT NULL DEFAULT '',
    "state" "ObjectionState" NOT NULL DEFAULT 'submitted',
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "correction" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "proposedById" UUID,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "scoreBefore" DOUBLE PRECISION,
    "scoreAfter" DOUBLE PRECISION,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deduction" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "postId" UUID,
    "text" TEXT NOT NULL,
    "evidenceUrl" TEXT NOT NULL,
    "state" "DeductionState" NOT NULL DEFAULT 'proposed',
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Deduction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScorePolicy_effectiveFrom_version_idx" ON "ScorePolicy"("effectiveFrom", "version");

-- CreateIndex
CREATE INDEX "ScorePolicy_publishedById_idx" ON "ScorePolicy"("publishedById");

-- CreateIndex
CREATE INDEX "Period_state_idx" ON "Period"("state");

-- CreateIndex
CREATE INDEX "MonthlyScore_month_league_rank_idx" ON "MonthlyScore"("month", "league", "rank");

-- CreateIndex
CREATE INDEX "MonthlyScore_unitId_month_idx" ON "MonthlyScore"("unitId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenScore_hash_key" ON "FrozenScore"("hash");

-- CreateIndex
CREATE INDEX "FrozenScore_month_league_rank_idx" ON "FrozenScore"("month", "league", "rank");

-- CreateIndex
CREATE INDEX "FrozenScore_unitId_month_idx" ON "FrozenScore"("unitId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenScore_month_unitId_key" ON "FrozenScore"("month", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenPeriod_position_key" ON "FrozenPeriod"("position");

-- CreateIndex
CREATE UNIQUE INDEX "FrozenPeriod_hash_key" ON "FrozenPeriod"("hash");

-- CreateIndex
CREATE INDEX "Objection_state_submittedAt_id_idx" ON "Objection"("state", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Objection_month_state_idx" ON "Objection"("month", "state");

-- CreateIndex
CREATE INDEX "Objection_unitId_month_submittedAt_idx" ON "Objection"("unitId", "month", "submittedAt");

-- CreateIndex
CREATE INDEX "Objection_postId_idx" ON "Objection"("postId");

-- CreateIndex
CREATE INDEX "Objection_submittedById_idx" ON "Objection"("submittedById");

-- CreateIndex
CREATE INDEX "Objection_proposedById_idx" ON "Objection"("proposedById");

-- CreateIndex
CREATE INDEX "Objection_decidedById_idx" ON "Objection"("decidedById");

-- CreateIndex
CREATE INDEX "Deduction_state_proposedAt_id_idx" ON "Deduction"("state", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "Deduction_month_state_idx" ON "Deduction"("month", "state");

-- CreateIndex
CREATE INDEX "Deduction_unitId_month_proposedAt_idx" ON "Deduction"("unitId", "month", "proposedAt");

-- CreateIndex
CREATE INDEX "Deduction_postId_idx" ON "Deduction"("postId");

-- CreateIndex
CREATE INDEX "Deduction_proposedById_idx" ON "Deduction"("proposedById");

-- CreateIndex
CREATE INDEX "Deduction_answeredById_idx" ON "Deduction"("answeredById");

-- CreateIndex
CREATE INDEX "Deduction_decidedById_idx" ON "Deduction"("decidedById");

-- AddForeignKey
ALTER TABLE "ScorePolicy" ADD CONSTRAINT "ScorePolicy_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyScore" ADD CONSTRAINT "MonthlyScore_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deduction" ADD CONSTRAINT "Deduction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A frozen month takes no row more, in whatever order somebody tries: its seal comes last, and seals stand in a row.
CREATE FUNCTION "refuseScoreOfSealedMonth"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "FrozenPeriod" WHERE month >= NEW.month) THEN
    RAISE EXCEPTION 'month % is sealed', NEW.month;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FrozenScore_before_insert" BEFORE INSERT ON "FrozenScore"
  FOR EACH ROW EXECUTE FUNCTION "refuseScoreOfSealedMonth"();

CREATE FUNCTION "refuseSealOutOfOrder"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE latest "FrozenPeriod";
BEGIN
  SELECT * INTO latest FROM "FrozenPeriod" ORDER BY position DESC LIMIT 1;
  IF latest.month IS NULL THEN
    IF NEW.position <> 1 OR NEW."previousHash" <> '' THEN RAISE EXCEPTION 'the first seal has position 1'; END IF;
  ELSIF NEW.position <> latest.position + 1 OR NEW.month <= latest.month OR NEW."previousHash" <> latest.hash THEN
    RAISE EXCEPTION 'the seal of month % does not follow that of %', NEW.month, latest.month;
  END IF;
  IF NEW.units <> (SELECT count(*) FROM "FrozenScore" WHERE month = NEW.month) THEN
    RAISE EXCEPTION 'month % has another number of scores than its seal says', NEW.month;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FrozenPeriod_before_insert" BEFORE INSERT ON "FrozenPeriod"
  FOR EACH ROW EXECUTE FUNCTION "refuseSealOutOfOrder"();
