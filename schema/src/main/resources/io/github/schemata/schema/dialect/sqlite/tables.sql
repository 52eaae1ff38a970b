-- What sort each table is: table, virtual or shadow.
SELECT name, type, wr AS without_rowid, strict
FROM pragma_table_list
WHERE schema = 'main'
