import io.github.schemata.it.Database
import io.github.schemata.it.WalkThrough

import static org.assertj.core.api.Assertions.assertThat

WalkThrough walk = new WalkThrough(basedir, new File(thisMaven), "-B -ntp -s '${basedir}/../interpolated-settings.xml' -Dmaven.repo.local='${localRepositoryPath}'")
assertThat(walk.follow(new File(docs, 'generate.md').toPath())).as('commands of the page').isGreaterThan(7)

Database shop = Database.at(new File(basedir, 'music-shop.db'))
assertThat(shop.ask("SELECT name FROM sqlite_schema WHERE name = 'Cookie'")).as('rolled back').isEmpty()
assertThat(shop.ask("SELECT name FROM pragma_table_info('Track') WHERE name = 'Rating'")).isEmpty()
assertThat(shop.ask('SELECT count(*) FROM Track')).containsExactly('15')
return true
