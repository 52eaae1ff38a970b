import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen'))
        .contains('entities/Album.java', 'entities/Artist.java', 'entities/Track.java')
assertThat(build.log(1)).as('which file it was').contains(new File(basedir, 'shop.db').path)
assertThat(basedir.list().toList() - '.mvn').as('nothing else is left')
        .containsExactlyInAnyOrder('build.log', 'invoker.properties', 'prebuild.groovy', 'shop.db', 'target', 'verify.groovy')
assertThat(new File(basedir, 'target').list().toList()).containsExactly('generated-sources')
return true
