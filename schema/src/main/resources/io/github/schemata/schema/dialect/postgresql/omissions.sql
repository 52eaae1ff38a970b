-- What tables with these ids have that is neither key nor usable index: exclusion constraints, and indexes whose making
-- failed or has not ended (postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY).
WITH owner AS (SELECT pg_catalog.unnest(?) AS id)
SELECT o.id AS owner, 'exclusion constraint' AS kind, k.conname AS name, 'it is no key' AS reason,
       'ALTER TABLE ' || o.id::regclass::text || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
         || pg_catalog.pg_get_constraintdef(k.oid, true) AS sql
FROM owner o
JOIN pg_catalog.pg_constraint k ON k.conrelid = o.id AND k.contype = 'x'
UNION ALL
SELECT o.id, 'index', c.relname, 'it is invalid: its making failed or has not ended',
       pg_catalog.pg_get_indexdef(i.indexrelid, 0, true)
FROM owner o
JOIN pg_catalog.pg_index i ON i.indrelid = o.id AND NOT i.indisvalid
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
