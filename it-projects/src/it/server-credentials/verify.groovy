import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen')).contains('com/example/shop/Album.java')
assertThat(build.errors(2).join('\n')).contains('no-such-server', 'settings.xml')
assertThat(build.errors(2)).hasSizeBetween(2, 6)

assertThat(build.log()).as('not even under -X').doesNotContain('wax-and-shellac')
build.filesIn('target').each { assertThat(build.textOf("target/$it")).doesNotContain('wax-and-shellac') }
return true
