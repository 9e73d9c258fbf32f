-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('direncanakan', 'berjalan', 'selesai', 'tertunda', 'batal');

-- CreateEnum
CREATE TYPE "ProjectFund" AS ENUM ('apbd', 'apbdProvinsi', 'apbn', 'dak', 'hibah', 'swadaya', 'lainnya');

-- CreateEnum
CREATE TYPE "DeclarationState" AS ENUM ('declared', 'accepted', 'declined');

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "budget" BIGINT,
    "fund" "ProjectFund",
    "contractor" TEXT NOT NULL DEFAULT '',
    "volume" TEXT NOT NULL DEFAULT '',
    "benefit" TEXT NOT NULL DEFAULT '',
    "plannedStart" DATE,
    "plannedFinish" DATE,
    "placeDetail" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "line" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "state" "ProjectState" NOT NULL DEFAULT 'direncanakan',
    "percent" INTEGER NOT NULL DEFAULT 0,
    "stateSince" DATE,
    "startedOn" DATE,
    "finishedOn" DATE,
    "lastToldAt" TIMESTAMPTZ(3),
    "beforePhotoId" UUID,
    "afterPhotoId" UUID,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPlace" (
    "projectId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "ProjectPlace_pkey" PRIMARY KEY ("projectId","unitId")
);

-- CreateTable
CREATE TABLE "ProjectUpdate" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "postId" UUID,
    "authorId" UUID NOT NULL,
    "state" "ProjectState" NOT NULL,
    "percent" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "day" DATE NOT NULL,
    "toldAt" TIMESTAMPTZ(3),
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "beforePhotoId" UUID,
    "afterPhotoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPlan" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "plannedStart" DATE,
    "plannedFinish" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProjectPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoProjectDeclaration" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "DeclarationState" NOT NULL DEFAULT 'declared',
    "declaredById" UUID NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NoProjectDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Project_isPublic_lastToldAt_id_idx" ON "Project"("isPublic", "lastToldAt", "id");

-- CreateIndex
CREATE INDEX "Project_isPublic_name_id_idx" ON "Project"("isPublic", "name", "id");

-- CreateIndex
CREATE INDEX "Project_isPublic_plannedFinish_id_idx" ON "Project"("isPublic", "plannedFinish", "id");

-- CreateIndex
CREATE INDEX "Project_isPublic_percent_id_idx" ON "Project"("isPublic", "percent", "id");

-- CreateIndex
CREATE INDEX "Project_isPublic_budget_id_idx" ON "Project"("isPublic", "budget", "id");

-- CreateIndex
CREATE INDEX "Project_unitId_isPublic_lastToldAt_id_idx" ON "Project"("unitId", "isPublic", "lastToldAt", "id");

-- CreateIndex
CREATE INDEX "Project_state_isPublic_lastToldAt_id_idx" ON "Project"("state", "isPublic", "lastToldAt", "id");

-- CreateIndex
CREATE INDEX "Project_year_isPublic_lastToldAt_id_idx" ON "Project"("year", "isPublic", "lastToldAt", "id");

-- CreateIndex
CREATE INDEX "Project_fund_isPublic_lastToldAt_id_idx" ON "Project"("fund", "isPublic", "lastToldAt", "id");

-- CreateIndex
CREATE INDEX "Project_unitId_updatedAt_id_idx" ON "Project"("unitId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Project_unitId_year_name_idx" ON "Project"("unitId", "year", "name");

-- CreateIndex
CREATE INDEX "Project_createdById_idx" ON "Project"("createdById");

-- CreateIndex
CREATE INDEX "Project_beforePhotoId_idx" ON "Project"("beforePhotoId");

-- CreateIndex
CREATE INDEX "Project_afterPhotoId_idx" ON "Project"("afterPhotoId");

-- CreateIndex
CREATE INDEX "ProjectPlace_unitId_projectId_idx" ON "ProjectPlace"("unitId", "projectId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectUpdate_postId_key" ON "ProjectUpdate"("postId");

-- CreateIndex
CREATE INDEX "ProjectUpdate_projectId_isPublic_day_toldAt_id_idx" ON "ProjectUpdate"("projectId", "isPublic", "day", "toldAt", "id");

-- CreateIndex
CREATE INDEX "ProjectUpdate_authorId_idx" ON "ProjectUpdate"("authorId");

-- CreateIndex
CREATE INDEX "ProjectUpdate_beforePhotoId_idx" ON "ProjectUpdate"("beforePhotoId");

-- CreateIndex
CREATE INDEX "ProjectUpdate_afterPhotoId_idx" ON "ProjectUpdate"("afterPhotoId");

-- CreateIndex
CREATE INDEX "ProjectPlan_projectId_at_idx" ON "ProjectPlan"("projectId", "at");

-- CreateIndex
CREATE INDEX "NoProjectDeclaration_state_declaredAt_id_idx" ON "NoProjectDeclaration"("state", "declaredAt", "id");

-- CreateIndex
CREATE INDEX "NoProjectDeclaration_declaredById_idx" ON "NoProjectDeclaration"("declaredById");

-- CreateIndex
CREATE INDEX "NoProjectDeclaration_decidedById_idx" ON "NoProjectDeclaration"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "NoProjectDeclaration_unitId_year_key" ON "NoProjectDeclaration"("unitId", "year");

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_beforePhotoId_fkey" FOREIGN KEY ("beforePhotoId") REFERENCES "Photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_afterPhotoId_fkey" FOREIGN KEY ("afterPhotoId") REFERENCES "Photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPlace" ADD CONSTRAINT "ProjectPlace_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPlace" ADD CONSTRAINT "ProjectPlace_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_beforePhotoId_fkey" FOREIGN KEY ("beforePhotoId") REFERENCES "Photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectUpdate" ADD CONSTRAINT "ProjectUpdate_afterPhotoId_fkey" FOREIGN KEY ("afterPhotoId") REFERENCES "Photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPlan" ADD CONSTRAINT "ProjectPlan_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoProjectDeclaration" ADD CONSTRAINT "NoProjectDeclaration_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoProjectDeclaration" ADD CONSTRAINT "NoProjectDeclaration_declaredById_fkey" FOREIGN KEY ("declaredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoProjectDeclaration" ADD CONSTRAINT "NoProjectDeclaration_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
