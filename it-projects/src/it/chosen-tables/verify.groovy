import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

def entitiesIn = { String sources ->
    build.sourcesIn(sources)
            .findAll { build.textOf("$sources/$it").contains('@Entity') }
            .collect { it - 'com/example/shop/' - '.java' }
}

assertThat(entitiesIn('target/exactly')).containsExactly('Artist', 'Track')
assertThat(build.textOf('target/exactly/com/example/shop/Track.java'))
        .as('the key to a table left out is a plain column').contains('private Long albumId;')
assertThat(build.log(1)).as('and the log says so').contains('Album')

assertThat(entitiesIn('target/referenced')).containsExactly('Album', 'Artist')
assertThat(entitiesIn('target/excluded')).containsExactly('Album', 'Artist')
return true
