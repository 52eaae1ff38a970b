import io.github.schemata.it.Database

Database.at(new File(basedir, 'shop.db')).run(new File(basedir, '../../../src/it/music-shop/music-shop.sql'))
return true
