-- The statements of the views with these ids; only the query is kept, so the rest is put before it.
SELECT c.oid AS owner, c.relname AS name,
       CASE c.relkind WHEN 'm' THEN 'CREATE MATERIALIZED VIEW ' ELSE 'CREATE VIEW ' END
         || c.oid::regclass::text
         || coalesce(' WITH (' || pg_catalog.array_to_string(c.reloptions, ', ') || ')', '')
         || ' AS' || E'\n' || pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') AS text
FROM pg_catalog.pg_class c
WHERE c.oid = ANY (?)
