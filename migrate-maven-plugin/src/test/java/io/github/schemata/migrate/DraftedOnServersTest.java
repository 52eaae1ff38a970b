package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.drift.DriftReport;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.EntitySources;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drafted without a database is right on SQLite, PostgreSQL and MariaDB alike. */
final class DraftedOnServersTest {

    @TempDir
    private Path folder;

    private final Map<String, OnServer> servers = new LinkedHashMap<>();
    private ChangelogFolder changelog;
    private int compiled;

    @BeforeEach
    void begin() throws Exception {
        changelog = ChangelogFolder.in(folder);
        servers.put("sqlite", new OnServer(changelog, "jdbc:sqlite:" + folder.resolve("shop.db")));
        servers.put("postgresql", new OnServer(changelog, Servers.postgresql()));
        servers.put("mariadb", new OnServer(changelog, Servers.mariadb()));
    }

    private EntityRequest compile(EntitySources sources, HibernateJars hibernate) throws Exception {
        return sources.compile(folder.resolve("code" + ++compiled), hibernate);
    }

    private Evolution generate(Setup setup, EntityRequest entities, GenerateChangelog.Against against, Hints hints) {
        return new GenerateChangelog()
                .run(new GenerateChangelog.Request(
                        setup,
                        "change " + compiled,
                        entities,
                        against,
                        hints,
                        List.of(),
                        Format.YAML,
                        "test",
                        Clock.systemUTC()))
                .evolution();
    }

    private void draft(EntityRequest entities, Hints hints) throws Exception {
        Evolution evolution = generate(changelog.setup(), entities, GenerateChangelog.Against.CHANGELOG, hints);
        assertThat(evolution.changes()).isNotEmpty();
    }

    private List<String> found(OnServer server, EntityRequest entities) {
        DriftReport report = new CheckDrift().run(new CheckDrift.Request(server.setup(), entities, List.of()));
        List<String> lines = new ArrayList<>();
        report.findings().forEach(finding -> lines.add(finding.toString()));
        generate(server.setup(), entities, GenerateChangelog.Against.DATABASE, Hints.NONE)
                .changes()
                .forEach(change -> lines.add("against the database: " + Wording.line(change)));
        return lines;
    }

    private void requireClean(EntityRequest entities) {
        Map<String, List<String>> dirty = new LinkedHashMap<>();
        servers.forEach((product, server) -> {
            List<String> lines = found(server, entities);
            if (!lines.isEmpty()) {
                dirty.put(product, lines);
            }
        });
        assertThat(dirty).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plain, HIBERNATE_6", "spring, HIBERNATE_7", "plain, HIBERNATE_7"})
    void aWholeShop(String naming, HibernateJars hibernate) throws Exception {
        EntityRequest entities = compile(Shop.named(naming), hibernate);
        draft(entities, Hints.NONE);

        servers.values().forEach(OnServer::update);

        requireClean(entities);
        for (String product : List.of("postgresql", "mariadb")) {
            EntitySources.prove(
                    entities,
                    servers.get(product).database().connection().url(),
                    Map.of("hibernate.hbm2ddl.auto", "validate"));
        }
    }

    private void print() throws Exception {
        try (var files = Files.walk(changelog.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                System.err.println(file + "\n" + Files.readString(file));
            }
        }
    }
}
