-- CreateTable
CREATE TABLE "searches" (
    "id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "hour" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "normal" TEXT NOT NULL,
    "asked_in" TEXT NOT NULL,
    "language" TEXT,
    "filters" TEXT[],
    "hits" INTEGER NOT NULL,
    "corrected" BOOLEAN NOT NULL DEFAULT false,
    "settled" BOOLEAN NOT NULL,

    CONSTRAINT "searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_openings" (
    "search_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "search_openings_pkey" PRIMARY KEY ("search_id","reference")
);

-- CreateIndex
CREATE INDEX "searches_day_idx" ON "searches"("day");

-- AddForeignKey
ALTER TABLE "search_openings" ADD CONSTRAINT "search_openings_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "searches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
