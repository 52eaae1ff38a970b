import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log().readLines().findAll { it =~ /(?i)codegen\.skip|skipped/ }).as('one line').hasSize(1)
assertThat(build.has('nowhere')).isFalse()
// Maven 4 makes an empty target/ of its own.
assertThat(build.filesIn('target').toList()).isEmpty()
return true
