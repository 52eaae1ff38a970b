import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)
List<String> expected = ['Artist: Mari of NO',
        'Applied: 20260101120000 of db/changelog/changes/20260101120000-artists.yaml',
        'Applied: 20260101120000-2 of db/changelog/changes/20260101120000-artists.yaml',
        'Applied: 20260102120000 of db/changelog/changes/20260102120000-labels.sql',
        // A second run that had found anything to do would have made a second one.
        'Deployments: 1']

(1..2).each { run ->
    assertThat(build.log(run).readLines().findAll { it =~ /^(Artist|Applied|Deployments): / }).containsExactlyElementsOf(expected)
}
assertThat(build.log(1)).contains('Applied 3 changesets')
assertThat(build.log(2)).contains('Nothing is pending.')
assertThat(build.log(2)).doesNotContain('Going to apply')
['plugin-first.db', 'application-first.db'].each {
    assertThat(Database.at(new File(basedir, it)).ask('SELECT locked FROM DATABASECHANGELOGLOCK')).containsExactly('0')
    assertThat(new File(basedir, it + '-liquibase.lock')).doesNotExist()
}
return true
