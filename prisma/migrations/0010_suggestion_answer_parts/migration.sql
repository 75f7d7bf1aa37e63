-- AlterTable
ALTER TABLE "suggestion_feedback" ADD COLUMN     "confidence" DOUBLE PRECISION,
ADD COLUMN     "text_part" DOUBLE PRECISION;

-- Answers about pairs that have not been weighed anew since.
UPDATE "suggestion_feedback" f
   SET "confidence" = s."confidence",
       "text_part" = (SELECT (part->>'points')::float8 / 1000
                        FROM jsonb_array_elements(s."evidence"->'parts') part
                       WHERE part->>'criterion' = 'text')
  FROM "suggestions" s
 WHERE s."demand_id" = f."demand_id" AND s."technology_id" = f."technology_id"
   AND s."score" = f."score" AND s."method_version" = f."method_version";
