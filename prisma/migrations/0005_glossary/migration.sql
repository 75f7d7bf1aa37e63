-- CreateTable
CREATE TABLE "glossary_concepts" (
    "concept_id" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "glossary_version" INTEGER NOT NULL,

    CONSTRAINT "glossary_concepts_pkey" PRIMARY KEY ("concept_id")
);

-- CreateTable
CREATE TABLE "glossary_changes" (
    "id" UUID NOT NULL,
    "concept_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "review_reason" TEXT NOT NULL DEFAULT '',
    "glossary_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "glossary_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "glossary_changes_glossary_version_key" ON "glossary_changes"("glossary_version");

-- CreateIndex
CREATE INDEX "glossary_changes_concept_id_proposed_at_idx" ON "glossary_changes"("concept_id", "proposed_at");

-- CreateIndex
CREATE INDEX "glossary_changes_status_proposed_at_idx" ON "glossary_changes"("status", "proposed_at");

-- One change of a concept waits at a time: its reviewer sees what it starts from.
CREATE UNIQUE INDEX "glossary_changes_one_waiting" ON "glossary_changes"("concept_id") WHERE status = 'proposed';
