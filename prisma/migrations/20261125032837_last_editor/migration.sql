-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "lastEditorId" UUID,
ADD COLUMN     "reviewOfId" UUID;

-- CreateIndex
CREATE INDEX "Post_lastEditorId_idx" ON "Post"("lastEditorId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_lastEditorId_fkey" FOREIGN KEY ("lastEditorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
