-- CreateTable
CREATE TABLE "ProjectImport" (
    "id" UUID NOT NULL,
    "sentById" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "remarks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "ProjectImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectImport_sentById_sentAt_idx" ON "ProjectImport"("sentById", "sentAt");

-- CreateIndex
CREATE INDEX "ProjectImport_sentAt_idx" ON "ProjectImport"("sentAt");

-- AddForeignKey
ALTER TABLE "ProjectImport" ADD CONSTRAINT "ProjectImport_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
