import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

assertThat(build.sourcesIn('target/generated-sources/codegen'))
        .contains('com/example/shop/Album.java', 'com/example/shop/Artist.java', 'com/example/shop/Track.java')

// What a user reads first: every parameter of the contract, with its property.
assertThat(build.log(2)).contains('codegen:generate')
['url', 'user', 'password', 'serverId', 'schemas', 'skip', 'packageName', 'outputDirectory', 'tables', 'excludeTables',
        'includeReferenced', 'views', 'enums', 'inverse', 'sampleRows'].each {
    assertThat(build.log(2)).contains("User property: codegen.${it}".toString())
}
return true
