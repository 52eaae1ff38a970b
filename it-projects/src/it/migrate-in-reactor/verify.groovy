import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(Database.at(new File(basedir, 'shop.db')).ask('SELECT filename FROM DATABASECHANGELOG'))
        .containsExactly('db/changelog/changes/20260101120000-artists.yaml')
assertThat(build.log(1).readLines().findAll { it.startsWith('[DEBUG] No changelog here: there is no ') })
        .as('the root and web').hasSize(2)
assertThat(build.log(1)).contains('Applied 1 changeset')
assertThat(build.textOf('catalogue/target/migrate-report.json')).contains('"success": true')
assertThat(build.has('web/target/migrate-report.json')).isFalse()

assertThat(Database.at(new File(basedir, 'once.db')).ask('SELECT id FROM DATABASECHANGELOG')).containsExactly('20260101120000')
assertThat(build.log(2).readLines().findAll { it.contains('Applied 1 changeset') }).hasSize(1)
assertThat(build.log(2).readLines().findAll { it.contains('Done already in this build') }).hasSize(2)

assertThat(build.errors(3).join('\n')).contains('There is no changelog ').contains('no other module has one')
        .contains('mvn -pl MODULE migrate:init')
assertThat(build.errors(4).join('\n')).contains('has no changelog yet').contains('mvn -pl MODULE migrate:init')
assertThat(build.filesIn('nowhere').filter { it.endsWith('.yaml') }.toList()).as('after the fifth run')
        .containsExactly('second/src/main/resources/db/changelog/db.changelog-master.yaml')
assertThat(build.textOf('dump.sql')).contains('CREATE TABLE artist')
assertThat(build.has('src')).isFalse()
return true
