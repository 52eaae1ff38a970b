-- The columns of the tables and views with these ids. A default that draws from a sequence which the column owns is
-- how serial is kept (postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL). A type's name does not tell
-- how many dimensions an array was declared with.
SELECT a.attrelid AS owner, a.attname AS name, a.atttypid AS type, a.atttypmod AS modifier,
       pg_catalog.format_type(a.atttypid, a.atttypmod) || pg_catalog.repeat('[]', a.attndims - 1) AS declared,
       a.attnotnull AS not_null, a.attidentity AS identity, a.attgenerated AS generated,
       CASE a.attgenerated
         WHEN '' THEN pg_catalog.pg_get_expr(f.adbin, f.adrelid)
         ELSE pg_catalog.pg_get_expr(f.adbin, f.adrelid, true)
       END AS expression,
       f.oid IS NOT NULL AND EXISTS (
         SELECT FROM pg_catalog.pg_depend o
         JOIN pg_catalog.pg_class s ON s.oid = o.objid AND s.relkind = 'S'
         WHERE o.classid = 'pg_catalog.pg_class'::regclass
           AND o.refclassid = 'pg_catalog.pg_class'::regclass
           AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
           AND pg_catalog.pg_get_expr(f.adbin, f.adrelid)
             = 'nextval(''' || pg_catalog.replace(s.oid::regclass::text, '''', '''''') || '''::regclass)') AS serial,
       CASE WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname::text
         ELSE (SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE n.oid = l.collnamespace) || '.' || l.collname
       END AS collation,
       d.description AS comment
FROM pg_catalog.pg_attribute a
LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_catalog.pg_description d
  ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
WHERE a.attrelid = ANY (?) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attrelid, a.attnum
