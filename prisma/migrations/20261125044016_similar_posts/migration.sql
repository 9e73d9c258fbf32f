-- CreateEnum
CREATE TYPE "SupportState" AS ENUM ('invited', 'requested', 'accepted', 'declined');

-- Of 64 bits in four parts, three that differ leave one part as it is.
ALTER TABLE "Photo" ADD COLUMN "hashParts" integer[] GENERATED ALWAYS AS (ARRAY[
    ('x' || substr("perceptualHash", 1, 4))::bit(16)::integer,
    ('x' || substr("perceptualHash", 5, 4))::bit(16)::integer + 65536,
    ('x' || substr("perceptualHash", 9, 4))::bit(16)::integer + 131072,
    ('x' || substr("perceptualHash", 13, 4))::bit(16)::integer + 196608
]) STORED;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "nearDuplicateOfId" UUID;

-- CreateTable
CREATE TABLE "Fingerprint" (
    "postId" UUID NOT NULL,
    "signature" BYTEA NOT NULL,
    "bands" INTEGER[],

    CONSTRAINT "Fingerprint_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "SupportingUnit" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "state" "SupportState" NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SupportingUnit_pkey" PRIMARY KEY ("id")
);

-- Each comparison would read the whole list of what waits to be sorted in.
CREATE INDEX "Fingerprint_bands_idx" ON "Fingerprint" USING GIN ("bands") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "SupportingUnit_unitId_state_postId_idx" ON "SupportingUnit"("unitId", "state", "postId");

-- CreateIndex
CREATE INDEX "SupportingUnit_state_askedAt_idx" ON "SupportingUnit"("state", "askedAt");

-- CreateIndex
CREATE INDEX "SupportingUnit_askedById_idx" ON "SupportingUnit"("askedById");

-- CreateIndex
CREATE INDEX "SupportingUnit_decidedById_idx" ON "SupportingUnit"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "SupportingUnit_postId_unitId_key" ON "SupportingUnit"("postId", "unitId");

CREATE INDEX "Photo_hashParts_idx" ON "Photo" USING GIN ("hashParts") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Post_nearDuplicateOfId_idx" ON "Post"("nearDuplicateOfId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_nearDuplicateOfId_fkey" FOREIGN KEY ("nearDuplicateOfId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fingerprint" ADD CONSTRAINT "Fingerprint_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingUnit" ADD CONSTRAINT "SupportingUnit_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingUnit" ADD CONSTRAINT "SupportingUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingUnit" ADD CONSTRAINT "SupportingUnit_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingUnit" ADD CONSTRAINT "SupportingUnit_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Post" ADD CONSTRAINT "Post_no_duplicate_of_itself_check" CHECK ("nearDuplicateOfId" <> "id");
