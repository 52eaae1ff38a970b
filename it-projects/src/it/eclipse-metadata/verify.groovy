import groovy.xml.XmlSlurper
import java.util.zip.ZipFile

import static org.assertj.core.api.Assertions.assertThat

// Eclipse takes both from the jar of the version that the pom names:
// https://eclipse.dev/m2e/documentation/m2e-making-maven-plugins-compat.html
String version = new XmlSlurper().parse(new File(basedir, 'pom.xml')).properties.'version.schemata'.text()

Map<String, String> actions(File jar) {
    new ZipFile(jar).withCloseable { zip ->
        def parsed = { String entry -> new XmlSlurper().parse(zip.getInputStream(zip.getEntry(entry))) }
        List<String> goals = parsed('META-INF/maven/plugin.xml').mojos.mojo.collect { it.goal.text() }
        def executions = parsed('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution

        // Each goal once, and none that is not there.
        List<String> named = executions.collectMany { execution -> execution.pluginExecutionFilter.goals.goal.collect { it.text() } }
        assertThat(goals).as(jar.name).contains('help')
        assertThat(named).as(jar.name).containsExactlyInAnyOrderElementsOf(goals)

        return executions.collectEntries { execution ->
            List<String> action = execution.action.children().collect { it.name() }
            assertThat(action).as(jar.name).hasSize(1)
            execution.pluginExecutionFilter.goals.goal.collectEntries { [it.text(), action[0]] }
        }
    }
}

Map<String, Map<String, String>> plugins = ['codegen', 'migrate'].collectEntries {
    String name = "${it}-maven-plugin"
    [it, actions(new File(localRepositoryPath, "io/github/schemata/${name}/${version}/${name}-${version}.jar"))]
}

// Code is generated when a project is configured; nothing else happens behind the back of who edits a file.
assertThat(plugins.codegen.findAll { it.value != 'ignore' }).isEqualTo([generate: 'execute'])
assertThat(plugins.migrate.findAll { it.value != 'ignore' }).isEmpty()
return true
