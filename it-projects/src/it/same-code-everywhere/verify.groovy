import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

List<String> files = build.filesIn('target/here').toList()
assertThat(files).contains('.codegen-manifest', 'com/example/shop/IdentityItem.java', 'com/example/shop/Title.java')
assertThat(build.filesIn('target/an other place').toList()).isEqualTo(files)
files.each {
    assertThat(new File(basedir, "target/an other place/$it").bytes).as(it).isEqualTo(new File(basedir, "target/here/$it").bytes)
    assertThat(build.textOf("target/here/$it")).as(it).doesNotContain(basedir.path, 'shop.db')
}
return true
