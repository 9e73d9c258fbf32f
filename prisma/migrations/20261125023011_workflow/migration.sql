-- CreateEnum
CREATE TYPE "ReviewPolicy" AS ENUM ('duaOrang', 'mandiri');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "PostStatus" ADD VALUE 'submitted';
ALTER TYPE "PostStatus" ADD VALUE 'returned';
ALTER TYPE "PostStatus" ADD VALUE 'scheduled';
ALTER TYPE "PostStatus" ADD VALUE 'deleted';

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "bypassReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "returnReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reviewDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "reviewedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" UUID;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "reviewPolicy" "ReviewPolicy" NOT NULL DEFAULT 'duaOrang';

-- CreateIndex
CREATE INDEX "Post_submittedById_idx" ON "Post"("submittedById");

-- CreateIndex
CREATE INDEX "Post_status_publishAt_idx" ON "Post"("status", "publishAt");

-- CreateIndex
CREATE INDEX "Post_unitId_reviewedAt_reviewDueAt_idx" ON "Post"("unitId", "reviewedAt", "reviewDueAt");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A kelurahan often has one person who writes; everybody else has two
UPDATE "Unit" SET "reviewPolicy" = 'mandiri' WHERE "kind" = 'kelurahan';

-- What is or was public has a time of publication, and what is scheduled one to come. Values that were added above
-- cannot be named before the end of this migration, their text can.
ALTER TABLE "Post" DROP CONSTRAINT "Post_published_has_time_check";
ALTER TABLE "Post" ADD CONSTRAINT "Post_published_has_time_check"
    CHECK ("status" NOT IN ('published', 'withdrawn') OR "firstPublishedAt" IS NOT NULL);
ALTER TABLE "Post" ADD CONSTRAINT "Post_scheduled_has_time_check"
    CHECK (("status"::text = 'scheduled') = ("publishAt" IS NOT NULL));
