import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log(1)).contains('Hibernate 7')
assertThat(build.sourcesIn('target/generated-sources/codegen')).as('generated first').contains('com/example/shop/Album.java')
assertThat(build.errors(2).join('\n')).as('refused by name').contains('5.6.15.Final', 'codegen.hibernateVersion')
return true
