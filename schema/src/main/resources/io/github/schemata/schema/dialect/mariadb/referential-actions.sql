-- What the foreign keys do. Not joined to their columns: names in the catalog compare without case and accents.
SELECT constraint_schema AS db, table_name AS owner, constraint_name AS name, delete_rule, update_rule
FROM information_schema.referential_constraints
WHERE constraint_schema = ?
