-- The indexes of the tables with these ids, one row for each part of the key; included columns are no part of it. An
-- index that keeps an exclusion constraint cannot be made by itself.
SELECT i.indrelid AS owner, c.relname AS name, k.contype AS origin, i.indisunique AS is_unique, a.attname AS column_name,
       CASE WHEN i.indkey[x.attnum - 1] = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, x.attnum, true) END
         AS expression,
       i.indoption[x.attnum - 1] & 1 = 1 AS is_descending,
       CASE WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname::text
         ELSE (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = l.collnamespace) || '.' || l.collname
       END AS collation,
       CASE WHEN x.attnum = 1 THEN pg_catalog.pg_get_expr(i.indpred, i.indrelid, true) END AS condition,
       CASE WHEN x.attnum = 1 AND k.oid IS NULL THEN pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) END AS sql
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_attribute x ON x.attrelid = i.indexrelid AND x.attnum BETWEEN 1 AND i.indnkeyatts
LEFT JOIN pg_catalog.pg_constraint k
  ON k.conrelid = i.indrelid AND k.conindid = i.indexrelid AND k.contype IN ('p', 'u')
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[x.attnum - 1] AND a.attnum <> 0
LEFT JOIN pg_catalog.pg_type t ON t.oid = x.atttypid
LEFT JOIN pg_catalog.pg_collation l
  ON l.oid = i.indcollation[x.attnum - 1] AND l.oid <> coalesce(a.attcollation, t.typcollation)
WHERE i.indrelid = ANY (?) AND i.indisvalid AND NOT i.indisexclusion
ORDER BY i.indrelid, i.indexrelid, x.attnum
