import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('Proving on Hibernate 7.4.1.Final of the project')

// entity, table, rows, read, written, verdict
List<String> results = build.log().readLines().findAll { it.endsWith(' ok') }.collect { it.split(/\s+/).tail().join(' ') }
assertThat(results).containsExactlyInAnyOrder(
        'Album Album 5 5 copy ok',
        'Artist Artist 5 5 copy ok',
        'Customer Customer 4 4 copy ok',
        'Employee Employee 4 4 copy ok',
        'Genre Genre 4 4 copy ok',
        'Invoice Invoice 5 5 copy ok',
        'InvoiceLine InvoiceLine 11 11 copy ok',
        'MediaType MediaType 3 3 copy ok',
        'Playlist Playlist 3 3 copy ok',
        'PlaylistTrack PlaylistTrack 8 8 copy ok',
        'Track Track 15 15 copy ok')
assertThat(build.log()).contains('compiled with 0 warnings', ' 0 faults')

assertThat(Database.at(new File(basedir, 'shop.db')).ask('SELECT count(*) FROM Invoice'))
        .as('proven on a copy').containsExactly('5')
return true
