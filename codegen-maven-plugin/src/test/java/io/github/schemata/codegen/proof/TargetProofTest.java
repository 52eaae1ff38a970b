package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.codegen.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code that is for another database than its tables come from. */
final class TargetProofTest {

    private static final String PERSON = """
            @Entity
            @Table(name = "person")
            public class Person {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id")
                private Long id;

                @Column(name = "name", nullable = false, length = 20)
                private String name;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "town_id", nullable = false)
                private Town town;

                protected Person() {}
            }
            """;

    private static final String TOWN = """
            @Entity
            @Table(name = "town")
            public class Town {
                @Id
                @Column(name = "id")
                private UUID id;

                @Column(name = "founded")
                private LocalDate founded;

                %s

                protected Town() {}
            }
            """;

    @TempDir
    private Path directory;

    private Trial people(String attribute) {
        return new Trial(directory)
                .sql("create table town (id uuid primary key, founded date)")
                .sql("create table person (id integer primary key, name varchar(20) not null,"
                        + " town_id uuid not null references town)")
                .source(PERSON)
                .source(TOWN.formatted(attribute));
    }

    private ProofResult prove(Trial people, HibernateJars hibernate, Engine target, @Nullable String scratch) {
        ConnectionSettings empty = scratch == null ? null : new ConnectionSettings(scratch, null, null);
        return new Proof()
                .run(new ProofRequest(
                        directory.resolve("sources"),
                        UserCode.NONE,
                        hibernate.jars(),
                        new Database(new ConnectionSettings(people.url(), null, null)),
                        target,
                        empty,
                        line -> {}));
    }

    private static List<String> objects(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema in ('public', '" + connection.getCatalog() + "')")) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void startsWithoutAConnectionAndSaysThatRowsWereNotRead(HibernateJars hibernate) {
        for (Engine target : List.of(Engine.POSTGRESQL, Engine.MARIADB)) {
            assertThat(prove(people(""), hibernate, target, null).lines())
                    .containsExactly(
                            "2 sources compiled with 0 warnings; 0 entities, 0 rows read, 0 written, 0 not written, 0 faults",
                            "note: 2 entities start on Hibernate for " + target.product()
                                    + "; rows were not read, for they are in SQLite: name an empty " + target.product()
                                    + " database with codegen.scratchUrl to prove the code on it");
            directory.resolve("shop.sqlite").toFile().delete();
        }
    }

    @Test
    void saysWhyItDoesNotStart() {
        ProofResult result = prove(
                people("@OneToMany(mappedBy = \"nothing\") private Set<Person> people = new HashSet<>();"),
                HibernateJars.HIBERNATE_7,
                Engine.POSTGRESQL,
                null);

        assertThat(result.faults())
                .singleElement()
                .asString()
                .startsWith("Hibernate does not start: ")
                .contains("nothing");
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void provesOnAnEmptyPostgresqlAndLeavesItEmpty(HibernateJars hibernate) throws SQLException {
        String scratch = Servers.postgresql();

        assertThat(prove(people(""), hibernate, Engine.POSTGRESQL, scratch).lines())
                .containsExactly(PROVEN);
        assertThat(objects(scratch)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void provesOnAnEmptyMariadbAndLeavesItEmpty(HibernateJars hibernate) throws SQLException {
        String scratch = Servers.mariadb();

        assertThat(prove(people(""), hibernate, Engine.MARIADB, scratch).lines())
                .containsExactly(PROVEN);
        assertThat(objects(scratch)).isEmpty();
    }

    private static final String[] PROVEN = """
            entity  table   rows  read  verdict  written
            Person  person     0     0  ok       made
            Town    town       0     0  ok       copy

            2 sources compiled with 0 warnings; 2 entities, 0 rows read, 2 written, 0 not written, 0 faults
            note: proven on tables that Hibernate made in the scratch database and dropped again; rows were not read, for they are in SQLite
            """.split("\n");

    @Test
    void leavesTheScratchDatabaseEmptyWhereAnEntityFails() throws SQLException {
        String scratch = Servers.postgresql();

        ProofResult result = prove(
                people("@Column(columnDefinition = \"nosuchtype\") private String odd;"),
                HibernateJars.HIBERNATE_7,
                Engine.POSTGRESQL,
                scratch);

        assertThat(result.faults())
                .containsExactly("Hibernate cannot make the tables: PostgreSQL: type \"nosuchtype\" does not exist");
        assertThat(objects(scratch)).isEmpty();
    }

    @Test
    void refusesAScratchDatabaseThatIsNotEmpty() throws SQLException {
        String scratch = Servers.postgresql();
        Servers.run(scratch, "create table precious (id integer)");

        assertThatThrownBy(() -> prove(people(""), HibernateJars.HIBERNATE_7, Engine.POSTGRESQL, scratch))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining(" is not empty: it has precious.\nGive an empty one with codegen.scratchUrl");
        assertThat(objects(scratch)).containsExactly("precious");
    }

    @Test
    void refusesAScratchDatabaseOfAnotherProduct() {
        assertThatThrownBy(() -> prove(
                        people(""),
                        HibernateJars.HIBERNATE_7,
                        Engine.MARIADB,
                        "jdbc:postgresql://host/db?password=secret"))
                .isInstanceOf(CodegenException.class)
                .hasMessage("codegen.scratchUrl leads to PostgreSQL, and the code is for MariaDB.\n"
                        + "Give an empty MariaDB database, or set codegen.target.");
    }
}
