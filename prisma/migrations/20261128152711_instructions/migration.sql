-- CreateEnum
CREATE TYPE "InstructionKind" AS ENUM ('channel', 'free');

-- CreateEnum
CREATE TYPE "InstructionClosing" AS ENUM ('registry', 'accepted', 'revoked');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'instructionGiven';
ALTER TYPE "NoticeKind" ADD VALUE 'instructionDue';
ALTER TYPE "NoticeKind" ADD VALUE 'instructionAnswered';
ALTER TYPE "NoticeKind" ADD VALUE 'instructionReturned';

-- CreateTable
CREATE TABLE "Instruction" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "issuedById" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "InstructionKind" NOT NULL,
    "platform" "ChannelPlatform",
    "demandKey" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "dueDay" DATE NOT NULL,
    "repeatsId" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "revokeReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Instruction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstructionAddressee" (
    "id" UUID NOT NULL,
    "instructionId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "servedById" UUID,
    "turn" INTEGER NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" UUID,
    "answer" TEXT NOT NULL DEFAULT '',
    "evidenceUrl" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "returnReason" TEXT NOT NULL DEFAULT '',
    "returnedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "closing" "InstructionClosing",
    "closedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InstructionAddressee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Instruction_issuedAt_id_idx" ON "Instruction"("issuedAt", "id");

-- CreateIndex
CREATE INDEX "Instruction_demandKey_idx" ON "Instruction"("demandKey");

-- CreateIndex
CREATE INDEX "Instruction_issuedById_idx" ON "Instruction"("issuedById");

-- CreateIndex
CREATE INDEX "Instruction_revokedById_idx" ON "Instruction"("revokedById");

-- CreateIndex
CREATE INDEX "Instruction_repeatsId_idx" ON "Instruction"("repeatsId");

-- CreateIndex
CREATE UNIQUE INDEX "Instruction_year_number_key" ON "Instruction"("year", "number");

-- CreateIndex
CREATE INDEX "InstructionAddressee_unitId_closedAt_idx" ON "InstructionAddressee"("unitId", "closedAt");

-- CreateIndex
CREATE INDEX "InstructionAddressee_closedAt_id_idx" ON "InstructionAddressee"("closedAt", "id");

-- CreateIndex
CREATE INDEX "InstructionAddressee_servedById_idx" ON "InstructionAddressee"("servedById");

-- CreateIndex
CREATE INDEX "InstructionAddressee_acknowledgedById_idx" ON "InstructionAddressee"("acknowledgedById");

-- CreateIndex
CREATE INDEX "InstructionAddressee_answeredById_idx" ON "InstructionAddressee"("answeredById");

-- CreateIndex
CREATE INDEX "InstructionAddressee_closedById_idx" ON "InstructionAddressee"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "InstructionAddressee_instructionId_unitId_key" ON "InstructionAddressee"("instructionId", "unitId");

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_repeatsId_fkey" FOREIGN KEY ("repeatsId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instruction" ADD CONSTRAINT "Instruction_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_instructionId_fkey" FOREIGN KEY ("instructionId") REFERENCES "Instruction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_servedById_fkey" FOREIGN KEY ("servedById") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_acknowledgedById_fkey" FOREIGN KEY ("acknowledgedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstructionAddressee" ADD CONSTRAINT "InstructionAddressee_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
