-- CreateEnum
CREATE TYPE "NoteState" AS ENUM ('private', 'waiting', 'answered', 'followedUp');

-- CreateEnum
CREATE TYPE "NoteReplyKind" AS ENUM ('answer', 'question', 'followUp');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "NoticeKind" ADD VALUE 'noteSent';
ALTER TYPE "NoticeKind" ADD VALUE 'noteAnswered';

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "NoteState" NOT NULL DEFAULT 'private',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteReply" (
    "id" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "kind" "NoteReplyKind" NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoteReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Note_state_at_id_idx" ON "Note"("state", "at", "id");

-- CreateIndex
CREATE INDEX "Note_unitId_state_at_id_idx" ON "Note"("unitId", "state", "at", "id");

-- CreateIndex
CREATE INDEX "Note_authorId_idx" ON "Note"("authorId");

-- CreateIndex
CREATE INDEX "NoteReply_noteId_at_id_idx" ON "NoteReply"("noteId", "at", "id");

-- CreateIndex
CREATE INDEX "NoteReply_authorId_idx" ON "NoteReply"("authorId");

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteReply" ADD CONSTRAINT "NoteReply_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteReply" ADD CONSTRAINT "NoteReply_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
