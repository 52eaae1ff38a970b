import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Database shop = Database.at(new File(basedir, 'shop.db'))

assertThat(shop.ask("SELECT sql FROM sqlite_schema WHERE name = 'artist'")).containsExactly('''\
CREATE TABLE artist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE,
  country CHAR(2) NOT NULL DEFAULT 'NO',
  CONSTRAINT uq_artist UNIQUE (name)
)''')
assertThat(shop.ask("SELECT sql FROM sqlite_schema WHERE name IN ('album', 'album_cheap', 'catalogue', 'no_free_albums') ORDER BY name"))
        .as('all else is as it was').containsExactlyElementsOf(
                new File(basedir, 'shop.sql').text.split(/;\n(?=CREATE|INSERT)/).findAll { it =~ /album|catalogue/ && it.startsWith('CREATE') }.sort {
                    (it =~ /CREATE \w+ (\w+)/)[0][1]
                })
assertThat(shop.ask('SELECT name || country FROM artist ORDER BY id')).containsExactly('MariNO', 'ArveNO')
assertThat(shop.ask('SELECT title FROM album ORDER BY id')).as('no child is gone').containsExactly('Flow', 'Ebb', "it's")
assertThat(shop.ask('SELECT seq FROM sqlite_sequence WHERE name = \'album\'')).containsExactly('3')
assertThat(shop.ask('SELECT id FROM DATABASECHANGELOG')).containsExactly('1')
assertThat(shop.ask('SELECT LOCKED FROM DATABASECHANGELOGLOCK')).containsExactly('0')
assertThat(shop.ask('PRAGMA integrity_check')).containsExactly('ok')
return true
