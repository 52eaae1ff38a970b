import io.github.schemata.it.WalkThrough

import static org.assertj.core.api.Assertions.assertThat

WalkThrough walk = new WalkThrough(basedir, new File(thisMaven), "-B -ntp -s '${basedir}/../interpolated-settings.xml' -Dmaven.repo.local='${localRepositoryPath}'")
assertThat(walk.follow(new File(docs, 'without-a-database.md').toPath())).as('commands of the page').isGreaterThan(2)
return true
