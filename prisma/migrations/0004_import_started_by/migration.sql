-- AlterTable
ALTER TABLE "import_jobs" ADD COLUMN     "started_by" JSONB;
