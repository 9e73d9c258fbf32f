-- CreateEnum
CREATE TYPE "AwardState" AS ENUM ('nominated', 'judging', 'decided', 'published');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'juryAsked';
ALTER TYPE "NoticeKind" ADD VALUE 'awardGiven';

-- CreateTable
CREATE TABLE "AwardRound" (
    "id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "state" "AwardState" NOT NULL DEFAULT 'nominated',
    "seed" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "judgingAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AwardRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardCandidate" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "unitName" TEXT NOT NULL,
    "league" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "scoreBefore" DOUBLE PRECISION,
    "presences" JSONB NOT NULL,
    "failedGates" TEXT[],
    "letter" TEXT,

    CONSTRAINT "AwardCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardNominee" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "candidateId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "AwardNominee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardSample" (
    "candidateId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "postId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "photos" JSONB NOT NULL,

    CONSTRAINT "AwardSample_pkey" PRIMARY KEY ("candidateId","position")
);

-- CreateTable
CREATE TABLE "AwardJuror" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "excusedAt" TIMESTAMPTZ(3),
    "excuseReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AwardJuror_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AwardMark" (
    "jurorId" UUID NOT NULL,
    "candidateId" UUID NOT NULL,
    "clarity" INTEGER,
    "completeness" INTEGER,
    "usefulness" INTEGER,
    "evidence" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AwardMark_pkey" PRIMARY KEY ("jurorId","candidateId")
);

-- CreateTable
CREATE TABLE "AwardResult" (
    "nomineeId" UUID NOT NULL,
    "jury" DOUBLE PRECISION NOT NULL,
    "result" DOUBLE PRECISION NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "AwardResult_pkey" PRIMARY KEY ("nomineeId")
);

-- CreateTable
CREATE TABLE "AwardCertificate" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "roundId" UUID NOT NULL,
    "nomineeId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "unitName" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "jury" DOUBLE PRECISION NOT NULL,
    "result" DOUBLE PRECISION NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AwardCertificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AwardRound_quarter_key" ON "AwardRound"("quarter");

-- CreateIndex
CREATE INDEX "AwardRound_state_quarter_idx" ON "AwardRound"("state", "quarter");

-- CreateIndex
CREATE INDEX "AwardRound_openedById_idx" ON "AwardRound"("openedById");

-- CreateIndex
CREATE INDEX "AwardRound_decidedById_idx" ON "AwardRound"("decidedById");

-- CreateIndex
CREATE INDEX "AwardRound_publishedById_idx" ON "AwardRound"("publishedById");

-- CreateIndex
CREATE INDEX "AwardCandidate_unitId_idx" ON "AwardCandidate"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "AwardCandidate_roundId_unitId_key" ON "AwardCandidate"("roundId", "unitId");

-- CreateIndex
CREATE INDEX "AwardNominee_roundId_category_field_idx" ON "AwardNominee"("roundId", "category", "field");

-- CreateIndex
CREATE UNIQUE INDEX "AwardNominee_candidateId_category_key" ON "AwardNominee"("candidateId", "category");

-- CreateIndex
CREATE INDEX "AwardJuror_userId_roundId_idx" ON "AwardJuror"("userId", "roundId");

-- CreateIndex
CREATE UNIQUE INDEX "AwardJuror_roundId_userId_key" ON "AwardJuror"("roundId", "userId");

-- CreateIndex
CREATE INDEX "AwardMark_candidateId_idx" ON "AwardMark"("candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "AwardCertificate_code_key" ON "AwardCertificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "AwardCertificate_nomineeId_key" ON "AwardCertificate"("nomineeId");

-- CreateIndex
CREATE INDEX "AwardCertificate_roundId_idx" ON "AwardCertificate"("roundId");

-- CreateIndex
CREATE INDEX "AwardCertificate_unitId_idx" ON "AwardCertificate"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "AwardCertificate_quarter_number_key" ON "AwardCertificate"("quarter", "number");

-- AddForeignKey
ALTER TABLE "AwardRound" ADD CONSTRAINT "AwardRound_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardRound" ADD CONSTRAINT "AwardRound_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardRound" ADD CONSTRAINT "AwardRound_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardCandidate" ADD CONSTRAINT "AwardCandidate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AwardRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardCandidate" ADD CONSTRAINT "AwardCandidate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardNominee" ADD CONSTRAINT "AwardNominee_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AwardRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardNominee" ADD CONSTRAINT "AwardNominee_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "AwardCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardSample" ADD CONSTRAINT "AwardSample_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "AwardCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardJuror" ADD CONSTRAINT "AwardJuror_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AwardRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardJuror" ADD CONSTRAINT "AwardJuror_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardMark" ADD CONSTRAINT "AwardMark_jurorId_fkey" FOREIGN KEY ("jurorId") REFERENCES "AwardJuror"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardMark" ADD CONSTRAINT "AwardMark_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "AwardCandidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardResult" ADD CONSTRAINT "AwardResult_nomineeId_fkey" FOREIGN KEY ("nomineeId") REFERENCES "AwardNominee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardCertificate" ADD CONSTRAINT "AwardCertificate_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "AwardRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardCertificate" ADD CONSTRAINT "AwardCertificate_nomineeId_fkey" FOREIGN KEY ("nomineeId") REFERENCES "AwardNominee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AwardCertificate" ADD CONSTRAINT "AwardCertificate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
