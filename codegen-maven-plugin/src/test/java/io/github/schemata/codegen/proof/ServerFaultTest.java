package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.HibernateJars;
import io.github.schemata.codegen.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that are wrong, and servers that do not let one write: the proof says which and why, and changes nothing. */
final class ServerFaultTest {

    private static final String PERSON = """
            @Entity
            @Table(name = "person")
            public class Person {
                @Id
                @Column(name = "id")
                private Long id;

                %s

                protected Person() {}
            }
            """;

    enum Server {
        POSTGRESQL,
        MARIADB;

        String url() {
            return this == POSTGRESQL ? Servers.postgresql() : Servers.mariadb();
        }
    }

    @TempDir
    private Path directory;

    private Trial people(Server server, String columns, String rows, String attributes) {
        return new Trial(directory, server.url())
                .sql("create table person (id bigint primary key, " + columns + ")")
                .sql(rows)
                .source(PERSON.formatted(attributes));
    }

    private static long count(String url, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void saysWhichColumnIsNotThere(Server server) throws SQLException {
        Trial people = people(
                server,
                "name varchar(20)",
                "insert into person values (1, 'Ann')",
                "@Column(name = \"nickname\") private String name;");

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .hasSize(5)
                .anySatisfy(fault -> assertThat(fault).contains("(grouped)", "missing column [nickname]"))
                .anySatisfy(fault -> assertThat(fault).contains("(individually)", "missing column [nickname]"))
                .contains("Person: 0 rows read, the database has 1")
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(
                                server == Server.POSTGRESQL
                                        ? "Person: PostgreSQL: column p1_0.nickname does not exist"
                                        : "Person: MariaDB: Unknown column 'p1_0.nickname' in "));
        assertThat(count(people.url(), "person")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void saysWhichTypeIsNotTheDeclaredOne(Server server) {
        ProofResult result = people(
                        server, "age varchar(20)", "insert into person values (1, 'seven')", "private Long age;")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains("(grouped)", "wrong column type encountered in column [age] in table [person]"))
                .anySatisfy(fault -> assertThat(fault).startsWith("Person: row 1: "))
                .contains("Person: 0 rows read, the database has 1");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void namesTheRowWithAnEnumValueThatTheCodeDoesNotKnow(Server server) {
        ProofResult result = people(
                        server,
                        "state varchar(20)",
                        "insert into person values (1, 'open'), (2, 'lost'), (3, 'done')",
                        """
                        public enum State { open, done }

                        @Enumerated(EnumType.STRING)
                        @Column(name = "state", length = 20)
                        @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.VARCHAR)
                        private State state;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Person: 2 rows read, the database has 3",
                        "Person: row 2: IllegalArgumentException: No enum constant shop.Person.State.lost");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void countsRowsOfAViewThatAreNotRead(Server server) {
        ProofResult result = new Trial(directory, server.url())
                .sql("create table word (word varchar(20))")
                .sql("insert into word values ('a'), ('a'), ('b'), (null)")
                .sql("create view words as select word from word")
                .source("""
                        @Entity
                        @Immutable
                        @Table(name = "words")
                        public class Words {
                            @Id
                            @Column(name = "word", length = 20)
                            private String word;

                            protected Words() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Words: 3 rows read, the database has 4",
                        "Words: 1 rows have the identifier of another row and are never seen",
                        "Words: 1 rows became null: a part of their identifier is NULL");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void seesThatAColumnIsNotMapped(Server server) throws SQLException {
        Trial people = people(
                server,
                "name varchar(20), shoe_size integer",
                "insert into person values (1, 'Ann', 38)",
                "@Column(length = 20) private String name;");

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly("Person: shoe_size: stored as null NULL, the copied row as "
                        + (server == Server.POSTGRESQL ? "integer" : "int(11)") + " 38");
        assertThat(count(people.url(), "person")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void saysWhyHibernateDoesNotStart(Server server) {
        ProofResult result = people(
                        server,
                        "boss_id integer",
                        "insert into person values (1, null)",
                        "@OneToMany(mappedBy = \"nothing\") private Set<Person> staff = new HashSet<>();")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .singleElement()
                .asString()
                .startsWith("Hibernate does not start: ")
                .contains("nothing");
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void findsAForeignKeyThatIsNoReference(Server server) {
        ProofResult result = people(
                        server,
                        "boss_id bigint references person (id)",
                        "insert into person values (1, null), (2, 1)",
                        "@Column(name = \"boss_id\") private Long bossId;")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly("person: the foreign key (boss_id) to person is no reference to an entity");
    }

    @Test
    void readsAndValidatesWithAUserOfPostgresqlWhoMayOnlyRead() throws SQLException {
        Trial people = people(
                Server.POSTGRESQL,
                "name varchar(20)",
                "insert into person values (1, 'Ann')",
                "@Column(length = 20) private String name;");
        String role = "reader" + people.url().replaceAll("\\D", "");
        people.sql("create role " + role + " login password 'secret'").sql("grant select on person to " + role);

        ProofResult result = people.proveOn(
                HibernateJars.HIBERNATE_7,
                new ConnectionSettings(people.url().replaceAll("\\?.*", ""), role, "secret"));

        assertThat(result.lines()).containsExactly("""
                entity  table   rows  read  verdict  written
                Person  person     1     1  ok       not written: PostgreSQL: permission denied for table person

                1 sources compiled with 0 warnings; 1 entities, 1 rows read, 0 written, 1 not written, 0 faults
                """.split("\n"));
    }

    @Test
    void readsAndValidatesWithAUserOfMariadbWhoMayOnlyRead() throws SQLException {
        Trial people = people(
                Server.MARIADB,
                "name varchar(20)",
                "insert into person values (1, 'Ann')",
                "@Column(length = 20) private String name;");
        String database = people.url().replaceAll(".*/(\\w+)\\?.*", "$1");
        people.sql("create user " + database + " identified by 'secret'")
                .sql("grant select, show view, trigger on " + database + ".* to " + database);

        ProofResult result = people.proveOn(
                HibernateJars.HIBERNATE_7,
                new ConnectionSettings(people.url().replaceAll("\\?.*", ""), database, "secret"));

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::read, EntityProof::write)
                .singleElement()
                .asString()
                .contains("1", "NotWritten", "MariaDB: INSERT command denied");
    }

    @Test
    void writesToNoTableWhoseRowsARollbackLeaves() throws SQLException {
        Trial people = people(
                        Server.MARIADB,
                        "name varchar(20)",
                        "insert into person values (1, 'Ann')",
                        "@Column(length = 20) private String name;")
                .sql("alter table person engine = MyISAM");

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.lines())
                .contains("Person  person     1     1  ok       not written: person: a rollback would not take the row"
                        + " back, for its engine is MyISAM");
        assertThat(count(people.url(), "person")).isEqualTo(1);
    }

    @Test
    void writesToNoTableWhoseTriggerMightWriteWhereARollbackLeavesIt() throws SQLException {
        Trial people = people(
                        Server.MARIADB,
                        "name varchar(20)",
                        "insert into person values (1, 'Ann')",
                        "@Column(length = 20) private String name;")
                .sql("create table log (id bigint) engine = MyISAM")
                .sql("create trigger logged before insert on person for each row insert into log values (1)");

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.lines())
                .contains("Person  person     1     1  ok       not written: person: a trigger of it might write to a"
                        + " table without transactions");
        assertThat(count(people.url(), "log")).isZero();
    }

    @Test
    void rollsBackWhatTriggersWroteAndChecksDeferredKeys() throws SQLException {
        Trial people = people(
                        Server.POSTGRESQL,
                        "name varchar(20), boss bigint not null references person deferrable initially deferred",
                        "insert into person values (1, 'Ann', 1)",
                        """
                        @Column(length = 20) private String name;

                        @Column(name = "boss") private Long boss;
                        """)
                .sql("create table log (id bigint)")
                .sql("create function log() returns trigger language plpgsql as"
                        + " 'begin insert into log values (new.id); new.boss := 77; return new; end'")
                .sql("create trigger logged before insert on person for each row execute function log()");

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.entities())
                .extracting(EntityProof::write)
                .singleElement()
                .asString()
                .startsWith("NotWritten[reason=PostgreSQL: insert or update on table \"person\" violates foreign key");
        assertThat(count(people.url(), "log")).isZero();
        assertThat(count(people.url(), "person")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void readsEveryRowOfManyPagesOnce(Server server) throws SQLException {
        Trial people = people(server, "name varchar(20)", "select 1", "@Column(length = 20) private String name;");
        StringBuilder rows = new StringBuilder("insert into person values (0, 'a')");
        for (int i = 1; i < 10_001; i++) {
            rows.append(", (").append(i).append(", 'a')");
        }
        people.sql(rows.toString());

        ProofResult result = people.proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities()).extracting(EntityProof::read).containsExactly(10_001L);
        assertThat(count(people.url(), "person")).isEqualTo(10_001);
    }
}
