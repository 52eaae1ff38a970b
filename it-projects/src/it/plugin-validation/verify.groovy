import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('BUILD SUCCESS')
assertThat(build.log().readLines().findAll { it.startsWith('[WARNING]') && it =~ /validation issue|codegen|migrate|schemata/ })
        .as('warnings of the plugin or of how it is used').isEmpty()
return true
