-- The queries of the views; empty for a view that the user may not be shown.
SELECT table_schema AS db, table_name AS name, view_definition AS definition
FROM information_schema.views
WHERE table_schema = ?
