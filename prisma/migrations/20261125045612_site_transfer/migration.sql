-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('uploaded', 'checked', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('post', 'page', 'comment', 'attachment');

-- CreateEnum
CREATE TYPE "EntryOutcome" AS ENUM ('pending', 'imported', 'known', 'skipped', 'failed');

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "importId" UUID,
ADD COLUMN     "labels" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'uploaded',
    "fileName" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "format" TEXT,
    "archives" JSONB NOT NULL DEFAULT '[]',
    "options" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '{}',
    "failure" TEXT NOT NULL DEFAULT '',
    "checks" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "isStarted" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "filesRemovedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportEntry" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "parentKey" TEXT,
    "title" TEXT NOT NULL,
    "outcome" "EntryOutcome" NOT NULL DEFAULT 'pending',
    "notes" TEXT[],
    "payload" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "postId" UUID,

    CONSTRAINT "ImportEntry_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "ImportedItem" (
    "unitId" UUID NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "postId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportedItem_pkey" PRIMARY KEY ("unitId","sourceKey")
);

-- CreateTable
CREATE TABLE "ImportedComment" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "sourceKey" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ImportedComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OldSite" (
    "host" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OldSite_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "OldPath" (
    "host" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "postId" UUID NOT NULL,

    CONSTRAINT "OldPath_pkey" PRIMARY KEY ("host","path")
);

-- CreateIndex
CREATE INDEX "Import_createdAt_id_idx" ON "Import"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Import_state_leasedUntil_idx" ON "Import"("state", "leasedUntil");

-- CreateIndex
CREATE INDEX "Import_unitId_idx" ON "Import"("unitId");

-- CreateIndex
CREATE INDEX "Import_startedById_idx" ON "Import"("startedById");

-- CreateIndex
CREATE INDEX "ImportEntry_importId_outcome_kind_position_idx" ON "ImportEntry"("importId", "outcome", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImportEntry_importId_sourceKey_key" ON "ImportEntry"("importId", "sourceKey");

-- CreateIndex
CREATE INDEX "ImportedItem_postId_idx" ON "ImportedItem"("postId");

-- CreateIndex
CREATE INDEX "ImportedComment_postId_at_id_idx" ON "ImportedComment"("postId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedComment_postId_sourceKey_key" ON "ImportedComment"("postId", "sourceKey");

-- CreateIndex
CREATE INDEX "OldSite_unitId_idx" ON "OldSite"("unitId");

-- CreateIndex
CREATE INDEX "OldPath_path_idx" ON "OldPath"("path");

-- CreateIndex
CREATE INDEX "OldPath_postId_idx" ON "OldPath"("postId");

-- CreateIndex
CREATE INDEX "Post_importId_idx" ON "Post"("importId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportEntry" ADD CONSTRAINT "ImportEntry_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedItem" ADD CONSTRAINT "ImportedItem_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedComment" ADD CONSTRAINT "ImportedComment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OldSite" ADD CONSTRAINT "OldSite_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OldPath" ADD CONSTRAINT "OldPath_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
