import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)
assertThat(build.log(1)).contains('Nothing has drifted')
assertThat(build.log(2)).contains('20260102120000', 'Post.slug')
assertThat(build.log(3)).contains('column Post.slug', 'missing')
assertThat(build.log(4)).contains('drop-column')
assertThat(new File(basedir, 'target/migrate-lint.md').text).contains('drop-column')
assertThat(new File(basedir, 'target/migrate-verify.md').text.readLines().size()).isLessThan(60)
return true
