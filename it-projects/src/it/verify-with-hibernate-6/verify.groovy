import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('Hibernate 6.6.49')
['Album', 'Artist', 'Customer', 'Employee', 'Genre', 'Invoice', 'InvoiceLine', 'MediaType', 'Playlist', 'PlaylistTrack',
        'Track'].each { table ->
    assertThat(build.log().readLines()).as("a row for $table").anyMatch { it =~ /\b${table}\b/ }
}
assertThat(Database.at(new File(basedir, 'shop.db')).ask('SELECT count(*) FROM Invoice'))
        .as('proven on a copy').containsExactly('5')
return true
