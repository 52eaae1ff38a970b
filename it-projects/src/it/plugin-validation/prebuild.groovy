import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, '../setup/shop.sql'))

// The archive is unpacked without its permissions.
new File(validatingMaven).setExecutable(true)
return true
