import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Database shop = Database.at(new File(basedir, 'shop.db'))

assertThat(shop.ask("SELECT sql FROM sqlite_schema WHERE name = 'artist'")).containsExactly('''\
CREATE TABLE artist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  note TEXT,
  country CHAR(2) NOT NULL DEFAULT 'NO',
  CONSTRAINT uq_artist UNIQUE (name),
  CONSTRAINT uq_artist_country UNIQUE (country, name)
)''')
assertThat(shop.ask('SELECT title FROM album ORDER BY id')).as('no child is gone').containsExactly('Flow', 'Ebb', "it's")
assertThat(shop.ask('SELECT id FROM DATABASECHANGELOG')).containsExactly('1')
assertThat(new File(basedir, 'build.log').readLines().findAll { it.startsWith('Artist: ') })
        .as('at both starts').containsExactly('Artist: Mari of NO', 'Artist: Arve of NO', 'Artist: Mari of NO', 'Artist: Arve of NO')
assertThat(new File(basedir, 'shop.db-liquibase.lock')).doesNotExist()
return true
