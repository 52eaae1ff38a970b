-- The schemas of the search path that exist, in its order, without the system's and temporary ones.
SELECT p.name
FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY p (name, position)
WHERE NOT pg_catalog.starts_with(p.name::text, 'pg_') AND p.name <> 'information_schema'
ORDER BY p.position
