package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities that are wrong, each in one way: the proof says which and why. */
final class ProofFaultTest {

    private static final String PERSON = """
            @Entity
            @Table(name = "person")
            public class Person {
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", columnDefinition = "integer")
                private Long id;

                %s

                protected Person() {}
            }
            """;

    @TempDir
    private Path directory;

    private Trial people(String columns, String rows, String attributes) {
        return new Trial(directory)
                .sql("create table person (id integer primary key, " + columns + ")")
                .sql(rows)
                .source(PERSON.formatted(attributes));
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void saysWhichColumnIsNotThere(HibernateJars hibernate) {
        ProofResult result = people(
                        "name text",
                        "insert into person values (1, 'Ann')",
                        "@Column(name = \"nickname\") private String name;")
                .proveOn(hibernate);

        assertThat(result.faults())
                .hasSize(5)
                .anySatisfy(
                        fault -> assertThat(fault).contains("(grouped)", "missing column [nickname] in table [person]"))
                .anySatisfy(fault ->
                        assertThat(fault).contains("(individually)", "missing column [nickname] in table [person]"))
                .contains("Person: 0 rows read, the database has 1")
                .anySatisfy(fault -> assertThat(fault).isEqualTo("Person: SQLite: no such column: p1_0.nickname"));
    }

    @Test
    void saysWhichTypeIsNotTheDeclaredOne() {
        ProofResult result = people("age smallint", "insert into person values (1, 7)", "private Long age;")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .isNotEmpty()
                .allSatisfy(fault ->
                        assertThat(fault).contains("wrong column type encountered in column [age] in table [person]"));
    }

    @Test
    void countsRowsThatAreNotRead() {
        ProofResult result = new Trial(directory)
                .sql("create table word (text text)")
                .sql("insert into word values ('a'), ('a'), ('b'), (null)")
                .source("""
                        @Entity
                        @Immutable
                        @Table(name = "word")
                        public class Word {
                            @Id
                            @Column(name = "\\"text\\"")
                            private String text;

                            protected Word() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Word: 3 rows read, the database has 4",
                        "Word: 1 rows have the identifier of another row and are never seen",
                        "Word: 1 rows became null: a part of their identifier is NULL");
        assertThat(result.entities())
                .extracting(EntityProof::rows, EntityProof::read)
                .containsExactly(Tuple.tuple(4L, 3L));
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void namesTheRowThatAConverterCannotRead(HibernateJars hibernate) {
        ProofResult result = people(
                        "born text",
                        "insert into person values (1, '2000-01-01'), (2, 'unknown'), (3, '2001-01-01')",
                        "@Convert(converter = Days.class) @Column(columnDefinition = \"text\") private LocalDate born;")
                .source("""
                        @Converter
                        public class Days implements AttributeConverter<LocalDate, String> {
                            @Override
                            public String convertToDatabaseColumn(LocalDate day) {
                                return day == null ? null : day.toString();
                            }

                            @Override
                            public LocalDate convertToEntityAttribute(String text) {
                                return text == null ? null : LocalDate.parse(text);
                            }
                        }
                        """)
                .proveOn(hibernate);

        assertThat(result.faults())
                .containsExactly(
                        "Person: 2 rows read, the database has 3",
                        "Person: row 2: DateTimeParseException: Text 'unknown' could not be parsed at index 0");
    }

    @Test
    void countsValuesThatAreReadAsOthers() {
        ProofResult result = people(
                        "age integer, size integer, tall boolean",
                        "insert into person values (1, 7, 1, 1), (2, 'seven', 3000000000, 0), (3, 1.5, null, 'yes')",
                        """
                        @Column(name = "age", columnDefinition = "integer")
                        private Long age;

                        @Column(name = "size", columnDefinition = "integer")
                        private Integer size;

                        @Column(name = "tall", columnDefinition = "boolean")
                        private Boolean tall;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Person.age: 2 values are read as another value, since the type Long cannot hold them",
                        "Person.size: 1 values are read as another value, since the type Integer cannot hold them",
                        "Person.tall: 1 values are read as another value, since the type Boolean cannot hold them");
    }

    @Test
    void findsAForeignKeyThatIsNoReference() {
        ProofResult result = people(
                        "boss_id integer references person, twin_id integer references person (id)",
                        "insert into person values (1, null, null)",
                        """
                        @Column(name = "boss_id", columnDefinition = "integer")
                        private Long bossId;

                        @ManyToOne(fetch = FetchType.LAZY)
                        @JoinColumn(name = "twin_id", columnDefinition = "integer")
                        private Person twin;
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly("person: the foreign key (boss_id) to person is no reference to an entity");
    }

    @Test
    void listsWhatDoesNotCompile() {
        ProofResult result = people(
                        "name text",
                        "insert into person values (1, 'Ann')",
                        "private Strin name;\nprivate int x = \"\";")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Person.java:19: cannot find symbol symbol:   class Strin location: class shop.Person",
                        "Person.java:20: incompatible types: java.lang.String cannot be converted to int");
        assertThat(result.passed()).isFalse();
        assertThatThrownBy(result::requirePassed)
                .isInstanceOf(CodegenException.class)
                .hasMessage("""
                        The generated code does not work: Person.java:19: cannot find symbol symbol:   class Strin location: class shop.Person (and 1 more, listed above)
                        Run codegen:generate again if the database or the sources changed, and verify then.""");
    }

    @Test
    void countsWhatTheCompilerWarnsOf() {
        ProofResult result =
                people("name text", "insert into person values (1, 'Ann')", """
                        private String name;

                        List<String> unchecked(Object list) {
                            return (List<String>) list;
                        }
                        """).proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.passed()).isTrue();
        assertThat(result.compilation().warnings())
                .hasSize(1)
                .allSatisfy(warning -> assertThat(warning).startsWith("Person.java:22: [unchecked] unchecked cast"));
        assertThat(result.lines()).anySatisfy(line -> assertThat(line).contains("compiled with 1 warnings"));
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void seesThatAMomentIsWrittenAsANumber(HibernateJars hibernate) {
        ProofResult result = people(
                        "born timestamp",
                        "insert into person values (1, '2000-01-01 10:00:00.000')",
                        "@Column(columnDefinition = \"timestamp\") private LocalDateTime born;")
                .proveOn(hibernate);

        assertThat(result.faults())
                .hasSize(1)
                .allSatisfy(
                        fault -> assertThat(fault)
                                .matches(
                                        "Person: born: stored as integer \\d+, the copied row as text '2000-01-01 10:00:00.000'"));
    }

    @Test
    void seesThatAColumnIsNotMapped() {
        ProofResult result = people(
                        "name text, shoe_size integer",
                        "insert into person values (1, 'Ann', 38)",
                        "private String name;")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly("Person: shoe_size: stored as null NULL, the copied row as integer 38");
    }

    @Test
    void seesThatAnotherFormIsWritten() {
        ProofResult result = people(
                        "born text",
                        "insert into person values (1, '2000-01-01'), (2, '2000-01-02')",
                        "@Convert(converter = Days.class) @Column(columnDefinition = \"text\") private LocalDate born;")
                .source("""
                        @Converter
                        public class Days implements AttributeConverter<LocalDate, String> {
                            @Override
                            public String convertToDatabaseColumn(LocalDate day) {
                                return day == null ? null : day + "T00:00";
                            }

                            @Override
                            public LocalDate convertToEntityAttribute(String text) {
                                return text == null ? null : LocalDate.parse(text.substring(0, 10));
                            }
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).containsExactly("Person: born: '2000-01-01' was written as '2000-01-01T00:00'");
    }

    @Test
    void seesThatAValueComesBackDifferent() {
        ProofResult result = people("name text", "insert into person values (1, 'Ann')", """
                        @Column(updatable = false, columnDefinition = "text")
                        @Convert(converter = Shout.class)
                        private String name;
                        """)
                .source("""
                        @Converter
                        public class Shout implements AttributeConverter<String, String> {
                            @Override
                            public String convertToDatabaseColumn(String text) {
                                return text;
                            }

                            @Override
                            public String convertToEntityAttribute(String text) {
                                return text == null ? null : text + "!";
                            }
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .containsExactly(
                        "Person.name: wrote Ann!, read back Ann!!", "Person: name: 'Ann' was written as 'Ann!'");
    }

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void saysWhyHibernateDoesNotStart(HibernateJars hibernate) {
        ProofResult result = people(
                        "boss_id integer",
                        "insert into person values (1, null)",
                        "@OneToMany(mappedBy = \"nothing\") private Set<Person> staff = new HashSet<>();")
                .proveOn(hibernate);

        assertThat(result.faults())
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault)
                        .startsWith("Hibernate does not start: ")
                        .contains("nothing"));
        assertThat(result.entities()).isEmpty();
    }

    @Test
    void asksForSourcesWhereThereAreNone() {
        Trial nothing = new Trial(directory).sql("create table a (id integer primary key)");

        assertThatThrownBy(() -> nothing.proveOn(HibernateJars.HIBERNATE_7))
                .isInstanceOf(CodegenException.class)
                .hasMessageMatching(
                        "No sources to prove in .*sources\nRun codegen:generate first, or set <outputDirectory>.");
    }

    @Test
    void saysWhenTheIdentifierIsNoKeyOfTheTable() {
        ProofResult result = new Trial(directory)
                .sql("create table word (n integer primary key not null, term text not null)")
                .sql("insert into word values (1, 'a')")
                .source("""
                        @Entity
                        @Table(name = "word")
                        public class Word {
                            @Id
                            @Column(name = "term")
                            private String term;

                            @Column(name = "n", columnDefinition = "integer")
                            private Long n;

                            protected Word() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .singleElement()
                .asString()
                .startsWith("Word: ")
                .contains("A different object with the same identifier value was already associated");
    }

    @Test
    void seesThatANewValueIsStoredAsAnotherType() {
        ProofResult result = people(
                        "code blob unique",
                        "insert into person values (1, 5)",
                        "@Column(name = \"code\", columnDefinition = \"blob\") private String code;")
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).contains("Person: code: stored as text '6', the copied row as integer 5");
    }

    @Test
    void seesThatANewTextInANumericColumnComesBackDifferent() {
        ProofResult result = people(
                        "code integer unique",
                        "insert into person values (1, ' ')",
                        "@Column(name = \"code\", columnDefinition = \"integer\") @Convert(converter = Strict.class) "
                                + "private String code;")
                .source("""
                        @Converter
                        public class Strict implements AttributeConverter<String, String> {
                            @Override
                            public String convertToDatabaseColumn(String text) {
                                return text == null ? null : text.strip();
                            }

                            @Override
                            public String convertToEntityAttribute(String text) {
                                return text;
                            }
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults()).contains("Person.code: wrote  b, read back b");
    }

    @Test
    void saysOnceWhatSeveralRowsLeadTo() {
        ProofResult result = people(
                        "name text",
                        "insert into person values (1, 'Ann'), (2, 'Bob')",
                        "@Column(name = \"nickname\") private String name;")
                .sql("create table pet (id integer primary key, owner integer references person)")
                .sql("insert into pet values (1, 1), (2, 2)")
                .source("""
                        @Entity
                        @Table(name = "pet")
                        public class Pet {
                            @Id
                            @GeneratedValue(strategy = GenerationType.IDENTITY)
                            @Column(name = "id", columnDefinition = "integer")
                            private Long id;

                            @ManyToOne(fetch = FetchType.LAZY)
                            @JoinColumn(name = "owner", columnDefinition = "integer")
                            private Person owner;

                            protected Pet() {}
                        }
                        """)
                .proveOn(HibernateJars.HIBERNATE_7);

        assertThat(result.faults())
                .doesNotHaveDuplicates()
                .contains("Pet.owner: SQLite: no such column: p1_0.nickname");
    }
}
