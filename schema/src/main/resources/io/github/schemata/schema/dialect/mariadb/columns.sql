-- The columns of tables and views.
SELECT table_schema AS db, table_name AS owner, column_name AS name, column_type AS type,
       character_maximum_length AS length, numeric_precision, numeric_scale, is_nullable, column_default,
       extra, collation_name AS collation, generation_expression, column_comment AS comment
FROM information_schema.columns
WHERE table_schema = ?
ORDER BY table_name, ordinal_position
