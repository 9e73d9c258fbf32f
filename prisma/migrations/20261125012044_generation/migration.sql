-- CreateTable
CREATE TABLE "Generation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL DEFAULT 0,
    "floor" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Heartbeat" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("id")
);

-- One row each
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_one_row_check" CHECK ("id" = 1);
ALTER TABLE "Heartbeat" ADD CONSTRAINT "Heartbeat_one_row_check" CHECK ("id" = 1);
INSERT INTO "Generation" DEFAULT VALUES;
