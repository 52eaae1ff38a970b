import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('entities/target/generated-sources/codegen'))
        .contains('com/example/shop/Album.java', 'com/example/shop/Artist.java', 'com/example/shop/Track.java')
assertThat(build.log(1)).contains(new File(basedir, 'entities/shop.db').path)
assertThat(build.sourcesIn('entities/target/from-command-line')).containsExactly('com/example/shop/Note.java')
assertThat(build.log(2)).contains(new File(basedir, 'users.db').path)
return true
