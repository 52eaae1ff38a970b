package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.drift.DriftReport;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.EntitySources;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.Shop;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.Dialects;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private List<String> found(OnServer server, EntityRequest entities) throws SQLException {
        DriftReport report = new CheckDrift().run(new CheckDrift.Request(server.setup(), entities, List.of()));
        List<String> lines = new ArrayList<>();
        report.findings().forEach(finding -> lines.add(finding.toString()));
        EntityComparison.between(EntityReader.read(entities, MigrateLog.SILENT), read(server), Hints.NONE)
                .changes()
                .forEach(change -> lines.add("against the database: " + Wording.line(change)));
        return lines;
    }

    private void requireClean(EntityRequest entities) throws SQLException {
        Map<String, List<String>> dirty = new LinkedHashMap<>();
        for (Map.Entry<String, OnServer> each : servers.entrySet()) {
            List<String> lines = found(each.getValue(), entities);
            if (!lines.isEmpty()) {
                dirty.put(each.getKey(), lines);
            }
        }
        assertThat(dirty).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"plain, HIBERNATE_6", "spring, HIBERNATE_7", "plain, HIBERNATE_7"})
    void aWholeShop(String naming, HibernateJars hibernate) throws Exception {
        EntityRequest entities = compile(Shop.named(naming), hibernate);
        draft(entities, Hints.NONE);

        servers.values().forEach(OnServer::update);

        requireClean(entities);
        prove(entities, "postgresql", "validate");
        prove(entities, "mariadb", "none");
    }

    /** Liquibase makes a char(36) of a uuid on MariaDB, which Hibernate writes and reads, but does not call valid. */
    @ParameterizedTest
    @CsvSource({"plain, HIBERNATE_6", "spring, HIBERNATE_7"})
    void validOnMariadbWhereUuidsAreText(String naming, HibernateJars hibernate) throws Exception {
        EntityRequest entities = compile(
                Shop.named(naming)
                        .edit("UUID token", "@JdbcTypeCode(SqlTypes.CHAR) @Column(length = 36) UUID token")
                        .edit("UUID id", "@JdbcTypeCode(SqlTypes.CHAR) @Column(length = 36) UUID id"),
                hibernate);
        draft(entities, Hints.NONE);
        servers.values().forEach(OnServer::update);

        requireClean(entities);
        prove(entities, "mariadb", "validate");
        prove(entities, "postgresql", "validate");
    }

    private void prove(EntityRequest entities, String product, String action) throws Exception {
        EntitySources.prove(
                entities, servers.get(product).database().connection().url(), Map.of("hibernate.hbm2ddl.auto", action));
    }

    private static final Hints NEEDED =
            new Hints(Map.of("Customer.points", "scoreNow"), false, List.of(), Map.of("Customer.lastName", "O'Neill"));

    /** More, wider, stricter. */
    private static EntitySources grown(EntitySources shop) {
        return shop.edit("public Integer points;", "public Integer scoreNow; public String motto;")
                .edit("public Integer age;", "public Long age;")
                .edit("nullable = false, length = 80", "nullable = false, length = 120")
                .edit("precision = 10, scale = 2", "precision = 12, scale = 3")
                .edit("public String lastName;", "@Column(nullable = false) public String lastName;")
                .edit("public UUID token;", "@Column(unique = true) public UUID token;")
                .edit(
                        "@Index(name = \"ix_customer_last_name\", columnList = \"lastName\")",
                        "{@Index(name = \"ix_customer_last_name\", columnList = \"lastName\"),"
                                + " @Index(columnList = \"born DESC, lastName\")}")
                .edit("public int amount;", "public int amount; @ManyToOne public Tag mainTag;")
                .more("""
                        @Entity
                        public class Shelf {
                            @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                            @ManyToMany Set<Tag> tags;
                            Instant filledAt;
                            @OneToOne Customer owner;
                        }
                        """);
    }

    /** Other, or less. */
    private static EntitySources changed(EntitySources shop) {
        return shop.edit("@Column(length = 4000)", "@Column(length = 200000)")
                .edit("public Integer scoreNow", "public BigDecimal scoreNow")
                .edit("@Column(nullable = false) public String lastName;", "public String lastName;")
                .edit("@ColumnDefault(\"0\")", "@ColumnDefault(\"5\")")
                .edit("age >= 0", "age >= -1")
                .edit(
                        "@ManyToOne public Customer rec",
                        "@ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) public Customer rec")
                .edit("public Boolean trusted;", "@Transient public Boolean trusted;");
    }

    @Test
    void editsAreRightWithRowsAndCanBeUndone() throws Exception {
        EntitySources sources = Shop.PLAIN;
        EntityRequest entities = compile(sources, HibernateJars.HIBERNATE_7);
        draft(entities, Hints.NONE);
        for (Map.Entry<String, OnServer> each : servers.entrySet()) {
            each.getValue().update();
            if (!each.getKey().equals("sqlite")) {
                prove(entities, each.getKey(), "none");
            }
        }

        sources = grown(sources.without("Proof"));
        List<String> wrong = new ArrayList<>(edited(compile(sources, HibernateJars.HIBERNATE_7), NEEDED));
        wrong.addAll(edited(compile(changed(sources), HibernateJars.HIBERNATE_7), Hints.NONE));
        assertThat(wrong).isEmpty();
    }

    private List<String> edited(EntityRequest entities, Hints hints) throws Exception {
        draft(entities, hints);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, OnServer> each : servers.entrySet()) {
            try {
                thereAndBack(each.getValue());
                found(each.getValue(), entities).forEach(line -> wrong.add(each.getKey() + ": " + line));
            } catch (RuntimeException | AssertionError e) {
                wrong.add(each.getKey() + ": " + e.getMessage());
            }
        }
        return wrong;
    }

    private static void thereAndBack(OnServer server) throws Exception {
        Schema before = read(server);
        server.update();
        Schema after = read(server);
        server.rollback("-1", true);
        assertThat(different(before, read(server))).as("undone").isEmpty();
        server.update();
        assertThat(different(after, read(server))).as("again").isEmpty();
    }

    /** What is added again stands last; and SQLite keeps the text of a table, in which that order shows. */
    private static List<Difference> different(Schema wanted, Schema found) {
        return SchemaComparison.between(wanted, found).stream()
                .filter(difference -> !Set.of("statement", "column order").contains(difference.fact()))
                .toList();
    }

    private static Schema read(OnServer server) throws SQLException {
        String url = server.database().connection().url();
        try (Connection connection = DriverManager.getConnection(url)) {
            return TableGlobs.withoutTools(Dialects.forUrl(url).read(connection));
        }
    }
}
