import io.github.schemata.it.Build
import io.github.schemata.it.Database

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.log()).contains('3 x Apple OPEN', '1 x Book OPEN', 'Zoe is customer 3')
assertThat(build.log().readLines().findAll { it.startsWith('[WARNING]') }.join('\n')).as('what has no entity is named').contains('log', 'names', 'open')
build.sourcesIn('target/generated-sources/codegen').each {
    assertThat(build.textOf("target/generated-sources/codegen/$it")).as(it).doesNotContain('org.hibernate')
}
assertThat(Database.at(new File(basedir, 'shop.db')).ask('SELECT name FROM Customer ORDER BY id')).containsExactly('Ada', 'Bob', 'Zoe')
return true
