-- The foreign keys of the tables with these ids, first made first. One that references a partitioned table has others
-- below it, one for each partition.
SELECT k.conrelid AS owner, k.conname AS name, n.nspname AS target_schema, c.relname AS target,
       ARRAY(
         SELECT a.attname::text
         FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, position)
         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
         ORDER BY u.position) AS columns,
       ARRAY(
         SELECT a.attname::text
         FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY u (number, position)
         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number
         ORDER BY u.position) AS target_columns,
       k.confdeltype AS on_delete, k.confupdtype AS on_update,
       k.condeferrable AS is_deferrable, k.condeferred AS is_deferred
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.confrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE k.conrelid = ANY (?) AND k.contype = 'f' AND k.conparentid = 0
ORDER BY k.conrelid, k.oid
