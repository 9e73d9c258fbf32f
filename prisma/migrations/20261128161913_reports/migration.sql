-- CreateEnum
CREATE TYPE "EvaluationReportState" AS ENUM ('waiting', 'making', 'done', 'failed');

-- CreateTable
CREATE TABLE "EvaluationReport" (
    "id" UUID NOT NULL,
    "span" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "EvaluationReportState" NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "openKey" TEXT,
    "isProvisional" BOOLEAN,
    "seal" TEXT,
    "pdfKey" TEXT,
    "pdfBytes" INTEGER,
    "pdfSha256" TEXT,
    "xlsxKey" TEXT,
    "xlsxBytes" INTEGER,
    "xlsxSha256" TEXT,
    "madeAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvaluationReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationReport_openKey_key" ON "EvaluationReport"("openKey");

-- CreateIndex
CREATE INDEX "EvaluationReport_askedAt_id_idx" ON "EvaluationReport"("askedAt", "id");

-- CreateIndex
CREATE INDEX "EvaluationReport_state_leasedUntil_idx" ON "EvaluationReport"("state", "leasedUntil");

-- CreateIndex
CREATE INDEX "EvaluationReport_askedById_idx" ON "EvaluationReport"("askedById");

-- AddForeignKey
ALTER TABLE "EvaluationReport" ADD CONSTRAINT "EvaluationReport_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever holds a file by its checksum must find it told here as it was: a report that is made stays as it is.
CREATE FUNCTION "refuseChangeOfReport"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'report % is made', OLD.id;
END $$;
CREATE TRIGGER "EvaluationReport_before_update" BEFORE UPDATE ON "EvaluationReport"
  FOR EACH ROW WHEN (OLD.state = 'done') EXECUTE FUNCTION "refuseChangeOfReport"();
