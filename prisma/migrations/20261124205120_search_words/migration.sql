-- DropIndex
DROP INDEX "Post_title_trgm_idx";

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_trgm_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- In alphabetical order, so that two writers at once never wait for each other in a circle.
CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchWord" ("word")
  SELECT DISTINCT hit[1] AS word
  FROM regexp_matches(lower(NEW."title" || ' ' || NEW."summary"), '[[:alpha:]]{4,40}', 'g') AS hit
  ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_search_words AFTER INSERT OR UPDATE OF "title", "summary", "status" ON "Post"
FOR EACH ROW WHEN (NEW."status" = 'published') EXECUTE FUNCTION keep_search_words();

INSERT INTO "SearchWord" ("word")
SELECT DISTINCT hit[1]
FROM "Post", regexp_matches(lower("title" || ' ' || "summary"), '[[:alpha:]]{4,40}', 'g') AS hit
WHERE "status" = 'published'
ON CONFLICT DO NOTHING;
