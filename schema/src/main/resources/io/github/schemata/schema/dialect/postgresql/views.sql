-- The views (v) and materialized views (m) of the schemas; only their query is kept, so the rest is put before it.
SELECT c.oid AS id, n.nspname AS schema_name, c.relname AS name, c.relkind AS kind, NULL AS comment,
       CASE c.relkind WHEN 'm' THEN 'CREATE MATERIALIZED VIEW ' ELSE 'CREATE VIEW ' END
         || c.oid::regclass::text
         || coalesce(' WITH (' || pg_catalog.array_to_string(c.reloptions, ', ') || ')', '')
         || ' AS' || E'\n' || pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') AS sql
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = ANY (?)
  AND c.relkind IN ('v', 'm')
  AND NOT EXISTS (
    SELECT FROM pg_catalog.pg_depend e
    WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
