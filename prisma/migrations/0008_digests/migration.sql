-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "details" JSONB;

-- CreateTable
CREATE TABLE "digest_settings" (
    "user_id" UUID NOT NULL,
    "cadence" TEXT NOT NULL DEFAULT 'weekly',
    "band" TEXT NOT NULL DEFAULT 'likely',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_settings_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "told_candidates" (
    "user_id" UUID NOT NULL,
    "demand_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "told_candidates_pkey" PRIMARY KEY ("user_id","demand_id","technology_id")
);
