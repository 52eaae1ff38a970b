package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that are odd while the entities are right: said in a note or in the table, and no fault. */
final class ProofDataTest {

    private static final String NODE = """
            @Entity
            @Table(name = "node")
            public class Node {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                %s

                protected Node() {}
            }
            """;

    @TempDir
    private Path directory;

    private Trial nodes(String columns, String rows, String attributes) {
        return new Trial(directory)
                .sql("create table node (id integer primary key, " + columns + ")")
                .sql(rows)
                .source(NODE.formatted(attributes));
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void notesReferencesThatLeadNowhere(HibernateJars hibernate) {
        ProofResult result = nodes(
                        "parent integer references node",
                        "insert into node values (1, null), (2, 1), (3, 99), (4, 98)",
                        """
                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "parent", columnDefinition = "integer")
                        private Node parent;
                        """)
                .proveOn(hibernate);

        assertThat(result.faults()).isEmpty();
        assertThat(result.notes()).containsExactly("Node: 2 references lead to rows that do not exist");
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void namesWhatHibernateItselfCannotValidate(HibernateJars hibernate) {
        ProofResult result = nodes(
                        "name text",
                        "insert into node values (1, 'a')",
                        "@Column(name = \"name\") private String name;")
                .sql("create table untyped (id integer primary key, thing)")
                .sql("create view doubled as select id * 2 from node")
                .sql("create view redoubled as select * from doubled")
                .proveOn(hibernate);

        assertThat(result.faults()).isEmpty();
        assertThat(result.notes())
                .singleElement()
                .asString()
                .isEqualTo(
                        "Hibernate's own schema validation (grouped) breaks down on this database, whatever is mapped "
                                + "(NoSuchElementException); validated all but untyped, doubled, redoubled");
    }

    @Test
    void validatesTheOthersWhereOneCannotBeValidated() {
        ProofResult result = nodes(
                        "size smallint",
                        "insert into node values (1, 2)",
                        "@Column(name = \"size\") private Long size;")
                .sql("create table untyped (id integer primary key, thing)")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).contains("(grouped)", "wrong column type", "[size]"))
                .anySatisfy(fault -> assertThat(fault).contains("(individually)", "wrong column type", "[size]"));
    }

    @Test
    void takesAnyNumberForAFreshKey() {
        ProofResult result = new Trial(directory)
                .sql("create table rate (percent decimal(4,1) primary key not null)")
                .sql("insert into rate values (1.5), (2)")
                .source("""
                        @Entity
                        @Table(name = "rate")
                        public class Rate {
                            @Id
                            @Column(name = "percent", columnDefinition = "decimal(4,1)")
                            private BigDecimal percent;

                            protected Rate() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.lines()).contains("Rate    rate      2     2  ok       copy");
    }

    @Test
    void makesRowsThatTheChecksTake() {
        ProofResult result = nodes(
                        "age integer not null check (age >= 18), mail text not null check (mail like '%_@_%'), "
                                + "code text not null check (code glob '[A-Z][0-9]-*'), "
                                + "zip text not null check (length(zip) = 5), share real not null check (share < 0.5)",
                        "", """
                        @Column(name = "age", nullable = false, columnDefinition = "integer")
                        private Long age;

                        @Column(name = "mail", nullable = false)
                        private String mail;

                        @Column(name = "code", nullable = false)
                        private String code;

                        @Column(name = "zip", nullable = false)
                        private String zip;

                        @Column(name = "share", nullable = false)
                        private Double share;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::write)
                .containsExactly(new WriteOutcome.Written("made", List.of()));
    }

    @Test
    void followsReferencesThatDifferInCaseOnly() {
        ProofResult result = new Trial(directory)
                .sql("create table word (term text primary key not null collate nocase)")
                .sql("create table mention (id integer primary key, word text references word)")
                .sql("insert into word values ('abc'), ('xyz')")
                .sql("insert into mention values (1, 'ABC'), (2, 'XYZ'), (3, 'xyz')")
                .source("""
                        @Entity
                        @Table(name = "word")
                        public class Word {
                            @Id
                            @Column(name = "term")
                            private String term;

                            protected Word() {}
                        }
                        """)
                .source("""
                        @Entity
                        @Table(name = "mention")
                        public class Mention {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            @Column(name = "id", columnDefinition = "integer")
                            private Long id;

                            @ManyToOne(fetch = FetchType.LAZY)
                            @JoinColumn(name = "word")
                            private Word word;

                            protected Mention() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void saysWhenATriggerRefusesEveryRow() {
        ProofResult result = nodes(
                        "name text",
                        "insert into node values (1, 'a')",
                        "@Column(name = \"name\") private String name;")
                .sql("""
                        create trigger closed before insert on node begin
                          select raise(abort, 'no more nodes'); end
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .singleElement()
                .extracting(EntityProof::write)
                .isEqualTo(new WriteOutcome.NotWritten("SQLite: no more nodes"));
        assertThat(result.lines())
                .anySatisfy(line -> assertThat(line).contains("1 rows read, 0 written, 1 not written, 0 faults"));
    }

    @Test
    void notesWhatATriggerChanges() {
        ProofResult result = nodes(
                        "name text",
                        "insert into node values (1, 'a')",
                        "@Column(name = \"name\") private String name;")
                .sql("""
                        create trigger loud after insert on node begin
                          update node set name = upper(name) where id = new.id; end
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.notes()).containsExactly("Node: a trigger changed name");
    }

    @Test
    void saysWhenEveryValueOfAUniqueColumnIsTaken() {
        ProofResult result = nodes(
                        "side text not null unique check (side in ('left', 'right'))",
                        "insert into node values (1, 'left'), (2, 'right')",
                        """
                        public enum Side { left, right }

                        @Enumerated(EnumType.STRING)
                        @Column(name = "side", nullable = false, columnDefinition = "text")
                        private Side side;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::write)
                .containsExactly(new WriteOutcome.NotWritten("every combination of side is taken"));
    }

    @Test
    void looksForAPairThatTheTableAllows() {
        ProofResult result = new Trial(directory)
                .sql("create table node (id integer primary key)")
                .sql("create table edge (a integer references node, b integer references node, "
                        + "primary key (a, b), check (a < b)) without rowid")
                .sql("insert into node values (1), (2), (3)")
                .sql("insert into edge values (1, 2), (1, 3), (2, 3)")
                .source(NODE.formatted(""))
                .source("""
                        @Entity
                        @Table(name = "edge")
                        @IdClass(EdgeId.class)
                        public class Edge {
                            @Id
                            @ManyToOne(fetch = FetchType.LAZY, optional = false)
                            @JoinColumn(name = "a", nullable = false, columnDefinition = "integer")
                            private Node a;

                            @Id
                            @ManyToOne(fetch = FetchType.LAZY, optional = false)
                            @JoinColumn(name = "b", nullable = false, columnDefinition = "integer")
                            private Node b;

                            protected Edge() {}
                        }
                        """)
                .source("public record EdgeId(Long a, Long b) implements Serializable {}")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::source, EntityProof::write)
                .containsExactly(
                        Tuple.tuple("edge", new WriteOutcome.Written("copy", List.of())),
                        Tuple.tuple("node", new WriteOutcome.Written("copy", List.of())));
    }

    @Test
    void saysWhenRowsNeedEachOtherFirst() {
        ProofResult result =
                nodes("next integer not null references node", "", """
                        @ManyToOne(fetch = FetchType.LAZY, optional = false)
                        @JoinColumn(name = "next", nullable = false, columnDefinition = "integer")
                        private Node next;
                        """).proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::write)
                .containsExactly(new WriteOutcome.NotWritten("it needs a row of node, which needs one of node first"));
    }

    @Test
    void leavesGeneratedColumnsToTheDatabase() {
        ProofResult result = nodes(
                        "a integer, twice integer generated always as (a * 2) virtual, "
                                + "thrice integer as (a * 3) stored",
                        "insert into node (id, a) values (1, 5)",
                        """
                        @Column(name = "a", columnDefinition = "integer")
                        private Long a;

                        @org.hibernate.annotations.Generated
                        @Column(name = "twice", columnDefinition = "integer", insertable = false, updatable = false)
                        private Long twice;

                        @org.hibernate.annotations.Generated
                        @Column(name = "thrice", columnDefinition = "integer", insertable = false, updatable = false)
                        private Long thrice;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .extracting(EntityProof::write)
                .containsExactly(new WriteOutcome.Written("copy", List.of()));
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void writesTablesWithoutKeyThroughTheirQuery(HibernateJars hibernate) {
        ProofResult result = new Trial(directory)
                .sql("create table log (line text, \"say \"\"hi\"\"\" text)")
                .sql("insert into log values ('a', 'x'), ('a', 'x'), (null, null)")
                .source("""
                        @Entity
                        @Subselect("select rowid as row_id, line, \\"say \\"\\"hi\\"\\"\\" as say_hi from \\"log\\" as t")
                        @org.hibernate.annotations.Synchronize("log")
                        @org.hibernate.annotations.SQLInsert(
                                sql = "insert into \\"log\\" (line, \\"say \\"\\"hi\\"\\"\\") values (?, ?)")
                        public class Log {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            @Column(name = "row_id")
                            private Long rowId;

                            @Column(name = "line")
                            private String line;

                            @Column(name = "say_hi")
                            private String sayHi;

                            protected Log() {}
                        }
                        """)
                .proveOn(hibernate);

        assertThat(result.faults()).isEmpty();
        assertThat(result.entities())
                .containsExactly(
                        new EntityProof("Log", "log", 3, 3, new WriteOutcome.Written("copy", List.of()), List.of()));
    }
}
