import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen')*.minus('com/example/musicshop/entities/'))
        .contains('Album.java', 'Artist.java', 'Customer.java', 'Employee.java', 'Genre.java', 'Invoice.java', 'InvoiceLine.java',
                'MediaType.java', 'Playlist.java', 'PlaylistTrack.java', 'PlaylistTrackId.java', 'Track.java')
assertThat(build.sourcesIn('target/generated-sources/annotations')).contains('com/example/musicshop/entities/Album_.java')

assertThat(build.log()).contains('11 entities, 67 rows read, 11 written, 0 not written, 0 faults')
assertThat(build.log().readLines()).containsSequence(
        'Albums with their artist and tracks (JPQL, two fetch joins)',
        '  A Field Guide to Puddles         Moss & Ember                   3 tracks',
        '  Letters I Did Not Post           Odile Brandt                   3 tracks',
        '  Concerto for Lift and Stairwell  Orchestra of the Second Floor  3 tracks',
        '  Harbour Lights, Mostly Off       The Paper Lanterns             3 tracks',
        '  Nine Umbrellas                   The Paper Lanterns             2 tracks',
        '',
        'Hedgerow Folk under six minutes (Criteria with the static metamodel)',
        '  Blackthorn                       5:05',
        '  Puddle, Considerable             5:41',
        '  Puddle, Small                    1:02',
        '',
        'Best sellers (JPQL into a record)',
        '  Orchestra of the Second Floor     3 sold     5.97',
        '  The Paper Lanterns                5 sold     5.95',
        '  Odile Brandt                      3 sold     3.87',
        '  Moss & Ember                      2 sold     0.98',
        '',
        'Who answers to whom (a key to its own table)',
        '  Adaeze Okafor                    runs the place',
        '  Tobias Lind                      reports to Adaeze',
        '  Wren Marsh                       reports to Tobias',
        '  Luc Petit                        reports to Tobias',
        '',
        'A purchase that commits',
        '  before: 5 invoices, 11 lines',
        '  invoice 6, 3 lines, total 4.27',
        '  after:  6 invoices, 14 lines',
        '',
        'A purchase that fails half-way',
        '  before: 6 invoices, 14 lines',
        '  track 404 is not for sale; 1 line of this invoice was already in the database',
        '  after:  6 invoices, 14 lines')

// In the file, without Hibernate: the new rows look like the old ones, and the failed purchase left none.
Database database = Database.at(new File(basedir, 'target/music-shop.db'))
assertThat(database.ask('SELECT count(*) FROM Invoice')).containsExactly('6')
assertThat(database.ask('SELECT count(*) FROM InvoiceLine')).containsExactly('14')
assertThat(database.ask('SELECT InvoiceDate FROM Invoice WHERE InvoiceId = 6')).containsExactly('2026-11-22 12:30:00')
assertThat(database.ask('SELECT DISTINCT typeof(InvoiceDate) || typeof(Total) || typeof(CustomerId) FROM Invoice'))
        .containsExactly('textrealinteger')
return true
