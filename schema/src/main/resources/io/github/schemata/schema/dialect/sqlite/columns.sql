-- The columns of the tables and views in a range of sqlite_schema.
SELECT m.name AS table_name, x.name, x.type, x."notnull" AS not_null, x.dflt_value AS default_text, x.pk, x.hidden
FROM main.sqlite_schema m, pragma_table_xinfo(m.name, 'main') x
WHERE m.type = ?1 AND m.rowid BETWEEN ?2 AND ?3
ORDER BY m.rowid, x.cid
