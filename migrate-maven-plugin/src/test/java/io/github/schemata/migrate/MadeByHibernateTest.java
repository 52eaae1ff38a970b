package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.EntitySources;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hibernate itself makes of the entities differs from them in nothing. */
final class MadeByHibernateTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "postgresql, plain, HIBERNATE_6",
        "postgresql, plain, HIBERNATE_7",
        "postgresql, spring, HIBERNATE_7",
        "mariadb, plain, HIBERNATE_6",
        "mariadb, plain, HIBERNATE_7",
        "mariadb, spring, HIBERNATE_7"
    })
    void differsInNothing(String product, String naming, HibernateJars hibernate) throws Exception {
        EntityRequest entities = Shop.named(naming).compile(folder.resolve("code"), hibernate);
        String url = product.equals("mariadb") ? Servers.mariadb() : Servers.postgresql();
        EntitySources.prove(entities, url, Map.of("hibernate.hbm2ddl.auto", "create"));
        OnServer server = new OnServer(ChangelogFolder.in(folder), url);

        Evolution evolution = new GenerateChangelog()
                .run(new GenerateChangelog.Request(
                        server.setup(),
                        "nothing",
                        entities,
                        GenerateChangelog.Against.DATABASE,
                        Hints.NONE,
                        List.of(),
                        Format.YAML,
                        "test",
                        Clock.systemUTC()))
                .evolution();

        assertThat(evolution.changes()).extracting(Wording::line).isEmpty();
    }
}
