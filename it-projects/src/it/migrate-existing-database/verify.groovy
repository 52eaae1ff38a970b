import io.github.schemata.it.Database
import io.github.schemata.it.WalkThrough

import static org.assertj.core.api.Assertions.assertThat

File original = new File(databases, 'chinook.sqlite')
File copy = new File(basedir, 'chinook.db')
copy.bytes = original.bytes

WalkThrough walk = new WalkThrough(basedir, new File(thisMaven), "-B -ntp -s '${basedir}/../interpolated-settings.xml' -Dmaven.repo.local='${localRepositoryPath}'")
assertThat(walk.follow(new File(docs, 'migrate.md').toPath(), 'mvn migrate:init')).as('commands of the page').isGreaterThan(10)

// Baseline, update and rollback have left what they found.
String schema = "SELECT type || name || tbl_name || coalesce(sql, '') FROM sqlite_schema WHERE tbl_name NOT LIKE 'DATABASECHANGELOG%' AND name <> 'sqlite_sequence' ORDER BY type, name"
Database before = Database.at(original)
Database after = Database.at(copy)
assertThat(after.ask(schema)).isEqualTo(before.ask(schema)).hasSizeGreaterThan(20)
before.ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").each { table ->
    String columns = before.ask("SELECT group_concat('quote(\"' || name || '\")', ' || ') FROM pragma_table_info('${table}')".toString())[0]
    String rows = "SELECT ${columns} FROM \"${table}\" ORDER BY rowid".toString()
    assertThat(after.ask(rows)).as(table).isEqualTo(before.ask(rows))
}

// Another database comes to the same schema by the changelog alone.
walk.run('mvn migrate:update -Dmigrate.url=jdbc:sqlite:fresh.db -Dmigrate.to=+1')
assertThat(Database.at(new File(basedir, 'fresh.db')).ask(schema)).isEqualTo(before.ask(schema))
return true
