import io.github.schemata.it.Database

Database.at(new File(basedir, 'entities/shop.db')).run(new File(basedir, '../setup/shop.sql'))
Database.at(new File(basedir, 'users.db')).run('CREATE TABLE Note (NoteId INTEGER PRIMARY KEY, Text TEXT NOT NULL)')
return true
