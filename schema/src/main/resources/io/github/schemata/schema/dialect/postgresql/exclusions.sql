-- The exclusion constraints of the tables with these ids.
SELECT k.conrelid AS owner, k.conname AS name,
       'ALTER TABLE ' || k.conrelid::regclass::text || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
         || pg_catalog.pg_get_constraintdef(k.oid, true) AS sql
FROM pg_catalog.pg_constraint k
WHERE k.conrelid = ANY (?) AND k.contype = 'x' AND k.conparentid = 0
ORDER BY k.conrelid, k.oid
