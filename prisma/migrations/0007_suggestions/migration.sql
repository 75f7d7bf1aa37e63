-- CreateTable
CREATE TABLE "suggestions" (
    "demand_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "demand_organisation_id" UUID NOT NULL,
    "technology_organisation_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "band" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "evidence" JSONB NOT NULL,
    "method_version" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "rank" DOUBLE PRECISION NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("demand_id","technology_id")
);

-- CreateTable
CREATE TABLE "suggestion_overrides" (
    "demand_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_overrides_pkey" PRIMARY KEY ("demand_id","technology_id")
);

-- CreateTable
CREATE TABLE "suggestion_feedback" (
    "organisation_id" UUID NOT NULL,
    "demand_id" UUID NOT NULL,
    "technology_id" UUID NOT NULL,
    "relevant" BOOLEAN NOT NULL,
    "reason" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_feedback_pkey" PRIMARY KEY ("organisation_id","demand_id","technology_id")
);

-- CreateTable
CREATE TABLE "prepared_texts" (
    "listing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "stamp" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "computed_at" TIMESTAMPTZ(3),

    CONSTRAINT "prepared_texts_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "matching_runs" (
    "id" UUID NOT NULL,
    "method_version" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "matching_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suggestions_technology_id_idx" ON "suggestions"("technology_id");

-- CreateIndex
CREATE INDEX "suggestions_demand_organisation_id_since_idx" ON "suggestions"("demand_organisation_id", "since");

-- CreateIndex
CREATE INDEX "suggestions_technology_organisation_id_since_idx" ON "suggestions"("technology_organisation_id", "since");

-- CreateIndex
CREATE INDEX "suggestions_band_rank_idx" ON "suggestions"("band", "rank");

-- CreateIndex
CREATE INDEX "suggestion_overrides_technology_id_idx" ON "suggestion_overrides"("technology_id");

-- CreateIndex
CREATE INDEX "suggestion_overrides_at_idx" ON "suggestion_overrides"("at");

-- CreateIndex
CREATE INDEX "suggestion_feedback_demand_id_idx" ON "suggestion_feedback"("demand_id");

-- CreateIndex
CREATE INDEX "suggestion_feedback_technology_id_idx" ON "suggestion_feedback"("technology_id");

-- CreateIndex
CREATE INDEX "matching_runs_started_at_idx" ON "matching_runs"("started_at");

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_overrides" ADD CONSTRAINT "suggestion_overrides_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_overrides" ADD CONSTRAINT "suggestion_overrides_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_feedback" ADD CONSTRAINT "suggestion_feedback_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_feedback" ADD CONSTRAINT "suggestion_feedback_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prepared_texts" ADD CONSTRAINT "prepared_texts_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;
