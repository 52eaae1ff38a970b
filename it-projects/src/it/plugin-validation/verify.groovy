import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('BUILD SUCCESS').doesNotContain('[WARNING]')
return true
