-- The indexes, one row for each part; that of the primary key is called PRIMARY.
SELECT table_schema AS db, table_name AS owner, index_name AS name, non_unique, column_name, collation AS direction,
       sub_part AS prefix, index_type AS type
FROM information_schema.statistics
WHERE table_schema = ?
ORDER BY table_name, index_name, seq_in_index
