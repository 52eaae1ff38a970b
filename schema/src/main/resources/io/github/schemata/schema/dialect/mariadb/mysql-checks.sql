-- MySQL: checks; names are unique in a database, and all are the table's.
SELECT c.constraint_schema AS db, t.table_name AS owner, c.constraint_name AS name, 'Table' AS level,
       c.check_clause AS clause
FROM information_schema.check_constraints c
JOIN information_schema.table_constraints t
  ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
WHERE c.constraint_schema = ? AND t.constraint_type = 'CHECK'
ORDER BY t.table_name, c.constraint_name
