-- MariaDB: checks; level is Column for one that stands behind its column and has no name of its own.
SELECT constraint_schema AS db, table_name AS owner, constraint_name AS name, level, check_clause AS clause
FROM information_schema.check_constraints
WHERE constraint_schema = ?
