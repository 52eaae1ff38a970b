import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)

context.get('lock').close()

def refusal = { int run, String... words ->
    assertThat(build.errors(run)).as("run $run: one line of cause, one of cure, six at most").hasSizeBetween(2, 6)
    assertThat(build.errors(run).join('\n')).contains(words)
}
refusal(1, 'Trakc', 'codegen.tables')
refusal(2, 'missing.db', 'url')
refusal(3, 'corrupt.db')
refusal(4, 'folder', 'jdbc:sqlite:')
refusal(5, 'jdbc:nosuch:shop', 'jdbc:sqlite:')
refusal(6, 'codegen.url')
refusal(7, 'taken', 'codegen.outputDirectory')
refusal(8, 'locked.db')

assertThat(build.log()).as('no stack trace').doesNotContain('\tat ', '    at io.github')
assertThat(build.log(1)).as('what there is').contains('Album', 'Track')
assertThat(build.has('missing.db')).isFalse()
assertThat(build.has('target')).isFalse()
assertThat(new File(basedir, 'folder').list()).isEmpty()
assertThat(build.textOf('taken')).isEqualTo('A file where a folder should be.\n')
return true
