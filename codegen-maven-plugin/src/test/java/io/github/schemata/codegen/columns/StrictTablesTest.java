package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of other kinds map as ordinary ones do, and two columns with the same values have an enum each. */
final class StrictTablesTest {

    @TempDir
    private Path folder;

    @Test
    void mapAsTheyAreDeclared() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE reading (id INTEGER PRIMARY KEY, a INT NOT NULL, b INTEGER, c REAL, d TEXT, e BLOB, f ANY) STRICT;
                INSERT INTO reading VALUES (1, 2, 3, 4.5, 'd', x'00', '6'), (2, 2, 3, 4.5, 'd', x'00', 6);
                """);

        assertThat(code.fields("Reading")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a", nullable = false)
                private Integer a;

                @Column(name = "b", columnDefinition = "INTEGER")
                private Long b;

                @Column(name = "c")
                private Double c;

                @Column(name = "d")
                private String d;

                @Column(name = "e")
                private byte[] e;

                @JdbcTypeCode(SqlTypes.JAVA_OBJECT)
                @Column(name = "f", columnDefinition = "ANY")
                private Object f;
                """);
        code.works();
    }

    @Test
    void mapWithoutRowIdWhereTheKeyIsAssigned() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID, STRICT;
                CREATE TABLE counter (id INTEGER PRIMARY KEY, n INTEGER) WITHOUT ROWID;
                INSERT INTO setting VALUES ('a', 'b');
                """);

        assertThat(code.fields("Setting")).isEqualTo("""
                @Id
                @Column(name = "name", nullable = false)
                private String name;

                @Column(name = "value")
                private String value;
                """);
        assertThat(code.fields("Counter")).startsWith("""
                @Id
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;
                """);
        code.works();
    }

    @Test
    void columnsWithTheSameValuesHaveAnEnumEach() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE task (id INTEGER PRIMARY KEY, now TEXT CHECK (now IN ('open', 'done')),
                    before TEXT CHECK (before IN ('open', 'done')));
                CREATE TABLE job (id INTEGER PRIMARY KEY, now TEXT CHECK (now IN ('open', 'done')));
                """);

        assertThat(code.classes()).containsExactly("Job", "JobNow", "Task", "TaskBefore", "TaskNow");
        assertThat(code.fields("Task")).contains("private TaskNow now;", "private TaskBefore before;");
        code.works();
    }
}
