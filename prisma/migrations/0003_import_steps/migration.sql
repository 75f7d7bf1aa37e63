-- AlterTable
ALTER TABLE "import_jobs" ADD COLUMN     "fixed_values" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "rows_loaded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "step" TEXT,
ADD COLUMN     "step_done" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "import_rows" ADD COLUMN     "own_reference" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source_hash" TEXT NOT NULL DEFAULT '';
