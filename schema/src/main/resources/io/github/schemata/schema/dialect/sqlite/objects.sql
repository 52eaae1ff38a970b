-- Everything that the main schema lists, but SQLite's own objects.
SELECT rowid AS id, type, name, tbl_name AS table_name, sql
FROM main.sqlite_schema
WHERE lower(substr(name, 1, 7)) <> 'sqlite_'
  AND lower(substr(tbl_name, 1, 7)) <> 'sqlite_'
  AND type IN ('table', 'view', 'trigger')
ORDER BY rowid
