-- The schema that names without one mean; none where no schema of the search path exists.
SELECT s.name
FROM pg_catalog.current_schema() s (name)
WHERE s.name IS NOT NULL
