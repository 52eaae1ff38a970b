-- The databases of a name, which may differ in case, with their collation.
SELECT schema_name AS name, default_collation_name AS collation
FROM information_schema.schemata
WHERE schema_name = ?
