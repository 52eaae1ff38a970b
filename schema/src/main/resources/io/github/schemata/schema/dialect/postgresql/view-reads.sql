-- The tables that the views with these ids draw their rows from, through other views too.
WITH RECURSIVE direct AS (
  SELECT DISTINCT r.ev_class AS view, d.refobjid AS source
  FROM pg_catalog.pg_rewrite r
  JOIN pg_catalog.pg_depend d
    ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> r.ev_class
  WHERE r.rulename = '_RETURN'
), source AS (
  SELECT view, source FROM direct WHERE view = ANY (?)
  UNION
  SELECT s.view, d.source FROM source s JOIN direct d ON d.view = s.source
)
SELECT s.view AS owner, n.nspname AS schema_name, c.relname AS name
FROM source s
JOIN pg_catalog.pg_class c ON c.oid = s.source AND c.relkind IN ('r', 'p', 'f')
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
