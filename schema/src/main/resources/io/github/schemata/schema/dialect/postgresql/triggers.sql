-- The triggers on the tables and views with these ids; the internal ones keep foreign keys.
SELECT t.tgrelid AS owner, t.tgname AS name, pg_catalog.pg_get_triggerdef(t.oid, true) AS text
FROM pg_catalog.pg_trigger t
WHERE t.tgrelid = ANY (?) AND NOT t.tgisinternal
