-- CreateEnum
CREATE TYPE "ShareChannel" AS ENUM ('whatsapp', 'instagram', 'facebook', 'x', 'tiktok', 'youtube');

-- CreateTable
CREATE TABLE "SharedLink" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "channel" "ShareChannel" NOT NULL,
    "url" TEXT NOT NULL,
    "sharedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SharedLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SharedLink_sharedById_idx" ON "SharedLink"("sharedById");

-- CreateIndex
CREATE UNIQUE INDEX "SharedLink_postId_url_key" ON "SharedLink"("postId", "url");

-- AddForeignKey
ALTER TABLE "SharedLink" ADD CONSTRAINT "SharedLink_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLink" ADD CONSTRAINT "SharedLink_sharedById_fkey" FOREIGN KEY ("sharedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
