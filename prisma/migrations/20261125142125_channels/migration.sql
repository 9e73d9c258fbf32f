-- CreateEnum
CREATE TYPE "ChannelPlatform" AS ENUM ('website', 'instagram', 'facebook', 'youtube', 'tiktok', 'x', 'whatsapp');

-- CreateEnum
CREATE TYPE "ChannelState" AS ENUM ('declared', 'verified', 'rejected', 'lost', 'archived');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('healthy', 'stale', 'down', 'unknown');

-- CreateEnum
CREATE TYPE "FailureClass" AS ENUM ('dns', 'refused', 'timeout', 'tls', 'redirectLoop', 'http4xx', 'http5xx', 'empty', 'notHtml', 'robots', 'tooLarge', 'unreadable');

-- CreateEnum
CREATE TYPE "ReadingMethod" AS ENUM ('rss', 'atom', 'jsonFeed', 'blogger', 'wordpress', 'sitemap', 'page', 'youtube', 'api', 'evidence');

-- CreateEnum
CREATE TYPE "EvidenceState" AS ENUM ('waiting', 'accepted', 'rejected');

-- CreateEnum
CREATE TYPE "EvidenceSample" AS ENUM ('none', 'due', 'confirmed', 'overturned');

-- CreateEnum
CREATE TYPE "WarningKind" AS ENUM ('platformId', 'gambling', 'language', 'links');

-- CreateEnum
CREATE TYPE "WarningState" AS ENUM ('open', 'handled', 'dismissed');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('waiting', 'confirmed', 'dismissed');

-- CreateTable
CREATE TABLE "Channel" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "platform" "ChannelPlatform" NOT NULL,
    "address" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "liveKey" TEXT,
    "platformId" TEXT,
    "responsibleId" UUID,
    "recoveryContact" TEXT NOT NULL DEFAULT '',
    "state" "ChannelState" NOT NULL DEFAULT 'declared',
    "stateAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "certifiedAt" TIMESTAMPTZ(3),
    "certifiedById" UUID,
    "verdict" "Verdict" NOT NULL DEFAULT 'unknown',
    "verdictSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "observedAt" TIMESTAMPTZ(3),
    "newestAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelStep" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "state" "ChannelState" NOT NULL,
    "byId" UUID,
    "byName" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ChannelStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "occasion" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "failure" "FailureClass",
    "detail" TEXT NOT NULL DEFAULT '',
    "method" "ReadingMethod",
    "newestAt" TIMESTAMPTZ(3),
    "postCount" INTEGER,
    "status" INTEGER,
    "latencyMs" INTEGER,
    "bytes" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "finalAddress" TEXT NOT NULL DEFAULT '',
    "tlsDaysLeft" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalPost" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "method" "ReadingMethod" NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExternalPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Monitor" (
    "channelId" UUID NOT NULL,
    "host" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" TIMESTAMPTZ(3),
    "etag" TEXT NOT NULL DEFAULT '',
    "lastModified" TEXT NOT NULL DEFAULT '',
    "feedAddress" TEXT NOT NULL DEFAULT '',
    "memory" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Monitor_pkey" PRIMARY KEY ("channelId")
);

-- CreateTable
CREATE TABLE "HostClaim" (
    "host" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostClaim_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "postedOn" DATE NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "EvidenceState" NOT NULL DEFAULT 'waiting',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "sample" "EvidenceSample" NOT NULL DEFAULT 'none',
    "sampledFor" TEXT NOT NULL DEFAULT '',
    "sampledById" UUID,
    "sampledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChannelWarning" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "channelId" UUID,
    "postId" UUID,
    "kind" "WarningKind" NOT NULL,
    "address" TEXT NOT NULL,
    "passage" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "WarningState" NOT NULL DEFAULT 'open',
    "openKey" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChannelWarning_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImpersonationReport" (
    "id" UUID NOT NULL,
    "platform" "ChannelPlatform" NOT NULL,
    "key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ReportState" NOT NULL DEFAULT 'waiting',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImpersonationReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlatformToken" (
    "platform" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "accountId" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),
    "lastError" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PlatformToken_pkey" PRIMARY KEY ("platform")
);

-- CreateIndex
CREATE UNIQUE INDEX "Channel_slug_key" ON "Channel"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_liveKey_key" ON "Channel"("liveKey");

-- CreateIndex
CREATE INDEX "Channel_unitId_platform_idx" ON "Channel"("unitId", "platform");

-- CreateIndex
CREATE INDEX "Channel_platform_state_idx" ON "Channel"("platform", "state");

-- CreateIndex
CREATE INDEX "Channel_state_stateAt_id_idx" ON "Channel"("state", "stateAt", "id");

-- CreateIndex
CREATE INDEX "Channel_responsibleId_idx" ON "Channel"("responsibleId");

-- CreateIndex
CREATE INDEX "Channel_certifiedById_idx" ON "Channel"("certifiedById");

-- CreateIndex
CREATE INDEX "ChannelStep_channelId_at_id_idx" ON "ChannelStep"("channelId", "at", "id");

-- CreateIndex
CREATE INDEX "Observation_day_channelId_idx" ON "Observation"("day", "channelId");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_channelId_day_occasion_key" ON "Observation"("channelId", "day", "occasion");

-- CreateIndex
CREATE INDEX "ExternalPost_channelId_publishedAt_id_idx" ON "ExternalPost"("channelId", "publishedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalPost_channelId_key_key" ON "ExternalPost"("channelId", "key");

-- CreateIndex
CREATE INDEX "Monitor_dueAt_idx" ON "Monitor"("dueAt");

-- CreateIndex
CREATE INDEX "Monitor_host_claimedUntil_idx" ON "Monitor"("host", "claimedUntil");

-- CreateIndex
CREATE INDEX "Evidence_state_submittedAt_id_idx" ON "Evidence"("state", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Evidence_sample_decidedAt_id_idx" ON "Evidence"("sample", "decidedAt", "id");

-- CreateIndex
CREATE INDEX "Evidence_submittedById_idx" ON "Evidence"("submittedById");

-- CreateIndex
CREATE INDEX "Evidence_decidedById_idx" ON "Evidence"("decidedById");

-- CreateIndex
CREATE INDEX "Evidence_sampledById_idx" ON "Evidence"("sampledById");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_channelId_url_key" ON "Evidence"("channelId", "url");

-- CreateIndex
CREATE UNIQUE INDEX "ChannelWarning_openKey_key" ON "ChannelWarning"("openKey");

-- CreateIndex
CREATE INDEX "ChannelWarning_state_foundAt_id_idx" ON "ChannelWarning"("state", "foundAt", "id");

-- CreateIndex
CREATE INDEX "ChannelWarning_unitId_state_idx" ON "ChannelWarning"("unitId", "state");

-- CreateIndex
CREATE INDEX "ChannelWarning_channelId_idx" ON "ChannelWarning"("channelId");

-- CreateIndex
CREATE INDEX "ChannelWarning_postId_idx" ON "ChannelWarning"("postId");

-- CreateIndex
CREATE INDEX "ChannelWarning_decidedById_idx" ON "ChannelWarning"("decidedById");

-- CreateIndex
CREATE INDEX "ImpersonationReport_key_state_idx" ON "ImpersonationReport"("key", "state");

-- CreateIndex
CREATE INDEX "ImpersonationReport_state_at_id_idx" ON "ImpersonationReport"("state", "at", "id");

-- CreateIndex
CREATE INDEX "ImpersonationReport_decidedById_idx" ON "ImpersonationReport"("decidedById");

-- CreateIndex
CREATE INDEX "PlatformToken_setById_idx" ON "PlatformToken"("setById");

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_certifiedById_fkey" FOREIGN KEY ("certifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelStep" ADD CONSTRAINT "ChannelStep_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalPost" ADD CONSTRAINT "ExternalPost_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Monitor" ADD CONSTRAINT "Monitor_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sampledById_fkey" FOREIGN KEY ("sampledById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelWarning" ADD CONSTRAINT "ChannelWarning_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelWarning" ADD CONSTRAINT "ChannelWarning_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelWarning" ADD CONSTRAINT "ChannelWarning_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChannelWarning" ADD CONSTRAINT "ChannelWarning_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImpersonationReport" ADD CONSTRAINT "ImpersonationReport_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlatformToken" ADD CONSTRAINT "PlatformToken_setById_fkey" FOREIGN KEY ("setById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
