import io.github.schemata.it.Database

import java.nio.file.Files

File shop = new File(basedir, 'shop.db')
Database.at(shop).run(new File(basedir, '../setup/shop.sql')).run('''
    CREATE TABLE IDENTITY_ITEM (ID INTEGER PRIMARY KEY, TITLE TEXT, "größe" REAL, state TEXT CHECK (state IN ('initial', 'final')));
    CREATE VIEW titles AS SELECT Title, ArtistId FROM Album;
    ''')
new File(basedir, 'elsewhere').mkdirs()
Files.copy(shop.toPath(), new File(basedir, 'elsewhere/the-same.db').toPath())
return true
