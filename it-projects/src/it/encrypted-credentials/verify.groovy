import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.textOf('received.txt')).isEqualTo('clerk shellac-and-wax')
assertThat(build.errors(1)).hasSizeBetween(2, 6)
assertThat(build.errors(1).join('\n')).contains('jdbc:postgresql://localhost')
assertThat(build.log()).as('not even under -X').doesNotContain('shellac-and-wax')
return true
