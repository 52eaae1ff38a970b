import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen'))
        .contains('com/example/shop/Album.java', 'com/example/shop/Artist.java', 'com/example/shop/Track.java')
assertThat(build.filesIn('target/classes').toList())
        .contains('com/example/shop/Album.class', 'com/example/shop/Artist.class', 'com/example/shop/Track.class')
assertThat(build.textOf('target/generated-sources/codegen/com/example/shop/Album.java'))
        .contains('@ManyToOne(', 'private Artist artist;', 'public Set<Track> getTracks()')
        .as('nothing of this machine').doesNotContain(basedir.path)
return true
