-- Which offices above the panchayat see the answers to a sensitive question (F15, F25): none unless the State names them.
ALTER TABLE "own_questions" ADD COLUMN     "readers" TEXT[] DEFAULT ARRAY[]::TEXT[];
