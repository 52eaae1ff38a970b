import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)
String schema = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE tbl_name NOT LIKE 'DATABASECHANGELOG%' ORDER BY 1"

assertThat(build.has('src/main/resources/db/changelog/db.changelog-master.yaml')).isTrue()
assertThat(build.log(4)).contains('Applied ')
assertThat(build.log(5)).doesNotContain('pending  ')
assertThat(Database.at(new File(basedir, 'shop.db')).ask(schema)).as('the rows and the schema of the script').isNotEmpty()
assertThat(Database.at(new File(basedir, 'fresh.db')).ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'DATABASECHANGELOG%' AND name NOT LIKE 'sqlite%'"))
        .as('undone again').isEmpty()
assertThat(build.textOf('up.sql')).contains('CREATE TABLE')
assertThat(build.textOf('dump.sql')).startsWith('PRAGMA foreign_keys=OFF;')
// Nothing but what was asked for.
assertThat(new File(basedir, 'target')).doesNotExist()
assertThat(basedir.list().toList()).contains('src', 'shop.db', 'fresh.db', 'up.sql', 'dump.sql')
        .doesNotContain('${project.basedir}', 'shop.db-liquibase.lock', 'fresh.db-liquibase.lock')
return true
