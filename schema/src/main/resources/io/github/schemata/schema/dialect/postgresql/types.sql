-- What columns may be declared of: base types (b), domains (d) with what they stand on, enums (e) with their values.
SELECT t.oid AS id, t.typname AS name, t.typtype AS kind, t.typbasetype AS base, t.typtypmod AS modifier,
       t.typnotnull AS not_null,
       ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder)
         AS values
FROM pg_catalog.pg_type t
WHERE t.typtype IN ('b', 'd', 'e') AND t.typcategory <> 'A'
