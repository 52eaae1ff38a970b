import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

(1..9).each { run ->
    println "run ${run}:\n  ${build.errors(run).join('\n  ')}"
    assertThat(build.errors(run).size()).as("lines of run ${run}: cause and cure").isBetween(2, 6)
    assertThat(build.log(run)).doesNotContain('An error that should not happen').doesNotContain('wax-and-shellac')
}
assertThat(build.errors(1).join('\n')).contains('There is no SQLite database ').contains('shop.db')
assertThat(build.errors(2).join('\n')).contains('2027').contains('migrate:history')
assertThat(build.errors(3).join('\n')).contains('migrate.message')
assertThat(build.errors(4).join('\n')).contains('broken.yaml')
assertThat(build.errors(5).join('\n')).contains('nowhere.yaml')
assertThat(build.errors(6).join('\n')).contains('db.changelog-master.yaml')
assertThat(build.errors(7).join('\n')).contains('jdbc:nosuch:')
assertThat(build.errors(8).join('\n')).contains('localhost')
assertThat(build.errors(9).join('\n')).contains('artst').contains('2').contains('failing.yaml')
assertThat(build.log(9)).as('nothing stands before the tenth run').doesNotContain('shop.db-journal')
assertThat(build.log(10)).contains('Applied 2 changesets')
assertThat(build.filesIn('src/main/resources/db/changelog/changes').toList()).hasSize(2)
return true
