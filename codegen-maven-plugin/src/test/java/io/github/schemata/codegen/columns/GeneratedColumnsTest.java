package io.github.schemata.codegen.columns;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database computes is only read. */
final class GeneratedColumnsTest {

    @TempDir
    private Path folder;

    @Test
    void readsVirtualAndStoredColumns() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Box (id INTEGER PRIMARY KEY, a INT, b INT, v INT GENERATED ALWAYS AS (a + b) VIRTUAL, s BIGINT AS (a * b) STORED,
                  t AS (a || 'x'), d DATE AS (date('2024-02-29')), u TEXT AS (a || '-' || b) STORED UNIQUE,
                  e TEXT AS (CASE a WHEN 1 THEN 'x' ELSE 'y' END) CHECK (e IN ('x', 'y')), w VARCHAR (9) AS (a || 'w'));
                INSERT INTO Box (a, b) VALUES (1, 2);
                """);

        assertThat(code.header("Box")).isEqualTo("""
                @Entity
                @Table(name = "Box", uniqueConstraints = @UniqueConstraint(columnNames = "u"))
                """);
        assertThat(code.fields("Box")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "a")
                private Integer a;

                @Column(name = "b")
                private Integer b;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "v", insertable = false, updatable = false)
                private Integer v;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "s", insertable = false, updatable = false)
                private Long s;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "t", insertable = false, updatable = false, columnDefinition = "NUMERIC")
                private String t;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Convert(converter = LocalDateAsTextConverter.class)
                @Column(name = "d", insertable = false, updatable = false, columnDefinition = "DATE")
                private LocalDate d;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Column(name = "u", insertable = false, updatable = false)
                private String u;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @Convert(converter = BoxE.AsText.class)
                @Column(name = "e", insertable = false, updatable = false, columnDefinition = "TEXT")
                private BoxE e;

                @Generated(event = {EventType.INSERT, EventType.UPDATE})
                @JdbcType(SpacedText.class)
                @Column(
                        name = "w",
                        length = 9,
                        insertable = false,
                        updatable = false,
                        columnDefinition = "VARCHAR (9)"
                )
                private String w;
                """);
        assertThat(code.source("Box")).doesNotContain("setV(", "setS(", "setT(", "setD(", "setU(", "setE(", "setW(");
        code.works();
    }

    @Test
    void neverIdentifiesRowsByAComputedColumn() {
        GeneratedCode code = GeneratedCode.of(folder, """
                CREATE TABLE Box (a INT NOT NULL, k TEXT AS (a || 'k') STORED NOT NULL UNIQUE);
                CREATE TABLE Crate (a INT NOT NULL, k TEXT NOT NULL UNIQUE);
                INSERT INTO Box (a) VALUES (1);
                INSERT INTO Crate VALUES (1, 'k');
                """);

        assertThat(code.fields("Box")).startsWith("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "row_id")
                private Long rowId;
                """);
        assertThat(code.fields("Crate")).startsWith("""
                @Id
                @Column(name = "k", nullable = false)
                private String k;
                """);
        code.works();
    }
}
