-- AlterTable
ALTER TABLE "Photo" ADD COLUMN     "altText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "caption" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "credit" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
ADD COLUMN     "previews" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Revision" ADD COLUMN "photoIds" JSONB NOT NULL
    GENERATED ALWAYS AS (jsonb_path_query_array("content", '$.photos[*].photoId')) STORED;

-- CreateIndex
CREATE INDEX "Photo_texts_trgm_idx" ON "Photo" USING GIN ("fileName" gin_trgm_ops, "altText" gin_trgm_ops, "caption" gin_trgm_ops, "credit" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Photo_createdAt_idx" ON "Photo"("createdAt");

-- CreateIndex
CREATE INDEX "Revision_photoIds_idx" ON "Revision" USING GIN ("photoIds" jsonb_path_ops);

ALTER TABLE "Photo" ADD CONSTRAINT "Photo_focal_point_check"
    CHECK ("focalX" BETWEEN 0 AND 1 AND "focalY" BETWEEN 0 AND 1);

-- What the latest post says of a photo is kept for the next
UPDATE "Photo" AS photo
SET "altText" = used."altText", "caption" = used."caption", "credit" = used."credit"
FROM (
    SELECT DISTINCT ON (use."photoId") use."photoId", use."altText", use."caption", use."credit"
    FROM "PostPhoto" use JOIN "Post" post ON post.id = use."postId"
    WHERE use."altText" <> '' AND post.status <> 'deleted'
    ORDER BY use."photoId", post."updatedAt" DESC
) AS used
WHERE used."photoId" = photo.id;
