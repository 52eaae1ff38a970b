import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('artists/target/generated-sources/codegen')).containsExactly('com/example/artists/Artist.java')
assertThat(build.sourcesIn('albums/target/generated-sources/codegen')).containsExactly('com/example/albums/Album.java')
assertThat(build.filesIn('tracks/target/classes').toList()).contains('com/example/tracks/Track.class')
[1, 2].each {
    assertThat(build.log(it)).contains('BUILD SUCCESS').doesNotContain('not marked @threadSafe', 'not marked as thread-safe')
}
assertThat(build.filesIn('everything/target/classes').filter { it.endsWith('.class') }.toList())
        .contains('com/example/music/Album.class', 'com/example/music/Track.class', 'com/example/people/Artist.class')
assertThat(build.log(2).readLines().findAll { it =~ /\d+ files? written/ && !(it =~ /nothing changed/) })
        .as('written again').isEmpty()
return true
