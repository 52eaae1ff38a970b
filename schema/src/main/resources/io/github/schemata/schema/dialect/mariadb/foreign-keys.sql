-- The columns of the foreign keys, with what they reference.
SELECT constraint_schema AS db, table_name AS owner, constraint_name AS name, column_name,
       referenced_table_schema AS target_db, referenced_table_name AS target,
       referenced_column_name AS target_column
FROM information_schema.key_column_usage
WHERE table_schema = ? AND referenced_table_name IS NOT NULL
ORDER BY table_name, constraint_name, ordinal_position
