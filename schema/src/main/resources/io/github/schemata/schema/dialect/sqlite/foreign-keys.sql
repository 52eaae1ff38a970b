-- The foreign keys of the tables in a range of sqlite_schema; SQLite counts the last declared one as 0.
SELECT m.name AS table_name, x.id, x."table" AS target, x."from" AS column_name, x."to" AS target_column,
       x.on_update, x.on_delete
FROM main.sqlite_schema m, pragma_foreign_key_list(m.name, 'main') x
WHERE m.type = ?1 AND m.rowid BETWEEN ?2 AND ?3
ORDER BY m.rowid, x.id DESC, x.seq
