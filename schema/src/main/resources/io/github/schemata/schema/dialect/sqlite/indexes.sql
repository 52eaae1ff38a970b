-- The indexes of the tables in a range of sqlite_schema, one row for each part of the key.
SELECT m.name AS table_name, l.name, l."unique" AS is_unique, l.origin,
       x.cid, x.name AS column_name, x."desc" AS descending, x.coll AS collation
FROM main.sqlite_schema m, pragma_index_list(m.name, 'main') l, pragma_index_xinfo(l.name, 'main') x
WHERE m.type = ?1 AND m.rowid BETWEEN ?2 AND ?3 AND x.key = 1
ORDER BY m.rowid, l.seq, x.seqno
