import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, 'shop.sql'))
return true
