-- Triggers.
SELECT trigger_schema AS db, trigger_name AS name, event_object_table AS owner, action_timing AS timing,
       event_manipulation AS event, action_statement AS body
FROM information_schema.triggers
WHERE trigger_schema = ?
