-- CreateEnum
CREATE TYPE "BoundariesState" AS ENUM ('preview', 'used');

-- CreateTable
CREATE TABLE "Boundaries" (
    "id" UUID NOT NULL,
    "state" "BoundariesState",
    "areas" JSONB NOT NULL,
    "positions" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Boundaries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Boundaries_state_key" ON "Boundaries"("state");

-- CreateIndex
CREATE INDEX "Boundaries_uploadedById_idx" ON "Boundaries"("uploadedById");

-- AddForeignKey
ALTER TABLE "Boundaries" ADD CONSTRAINT "Boundaries_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
