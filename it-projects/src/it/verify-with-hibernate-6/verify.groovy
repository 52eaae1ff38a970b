import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('Proving on Hibernate 6.6.49.Final of the project')

// entity, table, rows, read, verdict, written
List<String> results = build.log().readLines().findAll { it ==~ /.* ok +copy/ }.collect { it.split(/\s+/).tail().join(' ') }
assertThat(results).containsExactlyInAnyOrder(
        'Album Album 5 5 ok copy',
        'Artist Artist 5 5 ok copy',
        'Customer Customer 4 4 ok copy',
        'Employee Employee 4 4 ok copy',
        'Genre Genre 4 4 ok copy',
        'Invoice Invoice 5 5 ok copy',
        'InvoiceLine InvoiceLine 11 11 ok copy',
        'MediaType MediaType 3 3 ok copy',
        'Playlist Playlist 3 3 ok copy',
        'PlaylistTrack PlaylistTrack 8 8 ok copy',
        'Track Track 15 15 ok copy')
assertThat(build.log()).contains('compiled with 0 warnings', ' 0 faults')

assertThat(Database.at(new File(basedir, 'shop.db')).ask('SELECT count(*) FROM Invoice'))
        .as('proven on a copy').containsExactly('5')
return true
