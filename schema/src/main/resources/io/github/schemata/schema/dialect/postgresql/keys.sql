-- The primary (p) and unique (u) keys of the tables with these ids, first made first.
SELECT k.conrelid AS owner, k.conname AS name, k.contype AS kind,
       ARRAY(
         SELECT a.attname::text
         FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u (number, position)
         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
         ORDER BY u.position) AS columns
FROM pg_catalog.pg_constraint k
WHERE k.conrelid = ANY (?) AND k.contype IN ('p', 'u')
ORDER BY k.conrelid, k.oid
