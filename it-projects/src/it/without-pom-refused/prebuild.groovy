import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, '../setup/shop.sql'))

new File(basedir, 'corrupt.db').text = 'This was a database before the coffee. ' * 100
new File(basedir, 'folder').mkdirs()
new File(basedir, 'taken').text = 'A file where a folder should be.\n'

// Held by this process while the others run.
context.put('lock', Database.at(new File(basedir, 'locked.db')).run('CREATE TABLE Note (Id INTEGER PRIMARY KEY)').lock())
return true
