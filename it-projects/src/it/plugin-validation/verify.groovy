import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('BUILD SUCCESS')
assertThat(build.log().readLines().findAll { it.startsWith('[WARNING]') })
        .as('neither of the plugin nor of how it is used').noneMatch { it =~ /validation issue|codegen|schemata/ }
return true
