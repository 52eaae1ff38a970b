import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.errors(1).join('\n')).contains('Titel')
assertThat(build.log()).doesNotContain('\tat ', '    at ')
assertThat(build.textOf('target/generated-sources/codegen/com/example/shop/Album.java')).as('left as it stands').contains('Titel')
return true
