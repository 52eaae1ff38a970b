-- The checks of the tables with these ids, first made first.
SELECT k.conrelid AS owner, k.conname AS name, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true) AS text
FROM pg_catalog.pg_constraint k
WHERE k.conrelid = ANY (?) AND k.contype = 'c'
ORDER BY k.conrelid, k.oid
