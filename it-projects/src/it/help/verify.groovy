import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

['codegen:generate', 'codegen:check', 'codegen:verify', 'codegen:help'].each { assertThat(build.log(1)).contains(it) }
List<String> parameters = '''url script changelog target packageName outputDirectory tables excludeTables includeReferenced views enums manyToMany inverse collectionType idType
        nullability validation provider generationGap customSourceDirectory profile renames inflections typeMappings sampleRows user password serverId schemas skip'''.split().toList()
[2, 3, 4].each { run ->
    parameters.each { assertThat(build.log(run)).as("$it in run $run").contains("User property: codegen.$it".toString()) }
}
assertThat(build.log(2)).contains('jdbc:sqlite:data/shop.db').doesNotContain('(no description available)')
return true
