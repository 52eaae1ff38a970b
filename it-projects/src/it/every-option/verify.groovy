import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/entities'))
        .containsExactly('com/example/shop/Album.java', 'com/example/shop/Catalogue.java', 'com/example/shop/Musician.java', 'com/example/shop/Playlist.java',
                'com/example/shop/Track.java')
assertThat(build.log(1)).contains(' 0 not written, 0 faults')
assertThat(build.log(2)).containsIgnoringCase('nothing changed').contains(' 0 not written, 0 faults')
assertThat(build.textOf('target/profile.json')).contains('Track')
return true
