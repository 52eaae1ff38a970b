import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

File sources = new File(basedir, 'target/generated-sources/codegen')
List<String> files = build.filesIn('target/generated-sources/codegen').toList()
assertThat(files).contains('com/example/shop/Album.java')
files.each { assertThat(new File(sources, it).lastModified()).as(it).isEqualTo(978307200000L) }
assertThat(build.log(2)).containsIgnoringCase('nothing changed')
// The source root is added all the same: the compiler found the classes.
assertThat(build.filesIn('target/classes').toList()).contains('com/example/shop/Album.class')
return true
