-- Tables, views and sequences; what is the matter with a broken one stands in its comment.
SELECT table_schema AS db, table_name AS name, table_type AS type, engine, table_collation AS collation,
       table_comment AS comment
FROM information_schema.tables
WHERE table_schema = ?
