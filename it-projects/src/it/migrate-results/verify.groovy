import io.github.schemata.it.WalkThrough

import static org.assertj.core.api.Assertions.assertThat

new File(validatingMaven).setExecutable(true)
[thisMaven, validatingMaven].each { maven ->
    WalkThrough shell = new WalkThrough(basedir, new File(maven), "-ntp -s '${basedir}/../interpolated-settings.xml' -Dmaven.repo.local='${localRepositoryPath}'")

    // The same bytes by a pipe and by outputFile.
    ['sql', 'sql -Dmigrate.dialect=postgresql', 'sql -Dmigrate.dialect=mariadb -Dmigrate.direction=down -Dmigrate.to=20260101120000', 'dump'].eachWithIndex { goal, i ->
        shell.run("mvn -q migrate:${goal} > piped-${i}.sql; mvn -q migrate:${goal} -Dmigrate.overwrite -Dmigrate.outputFile=written-${i}.sql".toString())
        assertThat(shell.last()).as(goal + ' under -q').isEmpty()
        assertThat(new File(basedir, "piped-${i}.sql".toString())).as(goal).hasSameBinaryContentAs(new File(basedir, "written-${i}.sql".toString())).isNotEmpty()
    }

    shell.run('mvn -q migrate:current')
    assertThat(shell.last()).isEqualTo('20260102120000\n')

    shell.run('mvn -q migrate:status -Dmigrate.format=json')
    assertThat(shell.last()).isEqualTo('[]\n')

    shell.run('mvn -q migrate:history -Dmigrate.format=json')
    assertThat(shell.last()).startsWith('[\n').endsWith(']\n').contains('"state": "applied"').doesNotContain('[INFO]')

    // A run with nothing to do says nothing.
    shell.run('mvn -q migrate:update')
    assertThat(shell.last()).isEmpty()
}
String report = new File(basedir, 'target/migrate-report.json').text
assertThat(report).contains('"goal": "update"', '"success": true', '"error": null', '"changelog": "db/changelog/db.changelog-master.yaml"')
return true
