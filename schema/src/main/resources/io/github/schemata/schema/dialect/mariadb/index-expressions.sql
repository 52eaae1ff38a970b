-- MySQL alone: the parts of indexes that are expressions.
SELECT table_schema AS db, table_name AS owner, index_name AS name, seq_in_index AS position, expression
FROM information_schema.statistics
WHERE table_schema = ? AND expression IS NOT NULL
