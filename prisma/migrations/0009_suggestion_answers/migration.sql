-- AlterTable
ALTER TABLE "suggestion_feedback" ADD COLUMN     "band" TEXT,
ADD COLUMN     "method_version" TEXT,
ADD COLUMN     "score" DOUBLE PRECISION;
