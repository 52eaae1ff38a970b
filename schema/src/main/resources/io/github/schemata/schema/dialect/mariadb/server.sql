-- Who answers, and how it stores names: 0 as given and exact, 1 in lower case, 2 as given but compared without case.
SELECT version() AS version, database() AS db, @@lower_case_table_names AS folding
