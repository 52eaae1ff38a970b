import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/1')).containsExactly('com/example/shop/PomNote.java')
assertThat(build.sourcesIn('target/2')).containsExactly('com/example/shop/EnvironmentNote.java')
assertThat(build.sourcesIn('target/3')).containsExactly('com/example/shop/CommandLineNote.java')
return true
