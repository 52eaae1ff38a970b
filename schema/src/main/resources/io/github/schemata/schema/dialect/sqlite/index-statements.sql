-- The CREATE statement of every index that was made by one.
SELECT name, tbl_name AS table_name, sql
FROM main.sqlite_schema
WHERE type = 'index' AND sql IS NOT NULL
