import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen'))
        .contains('com/example/shop/Album.java', 'com/example/shop/Artist.java', 'com/example/shop/ByHand.java')
        .doesNotContain('com/example/shop/Track.java')
        .as('no converter for the dates that went').noneMatch { it.contains('Converter') || it.contains('Temporal') }
assertThat(build.textOf('target/generated-sources/codegen/com/example/shop/Album.java')).doesNotContain('Track')
assertThat(build.textOf('target/generated-sources/codegen/com/example/shop/ByHand.java')).isEqualTo('// Not ours.\n')
return true
