import io.github.schemata.it.LoginServer
import io.github.schemata.it.WalkThrough

import static org.assertj.core.api.Assertions.assertThat

File received = new File(basedir, 'received.txt')
WalkThrough shell = new WalkThrough(basedir, new File(thisMaven), "-B -ntp -s '${basedir}/../interpolated-settings.xml' -Dmaven.repo.local='${localRepositoryPath}'")
String url = LoginServer.start(received)

shell.run("export CODEGEN_URL='${url}' CODEGEN_USER=clerk CODEGEN_PASSWORD=amber-and-wax; mvn -X codegen:generate || true".toString())

assertThat(received).hasContent('clerk amber-and-wax')
assertThat(shell.last()).contains('BUILD FAILURE', 'jdbc:postgresql://localhost').as('not even under -X').doesNotContain('amber-and-wax')
return true
