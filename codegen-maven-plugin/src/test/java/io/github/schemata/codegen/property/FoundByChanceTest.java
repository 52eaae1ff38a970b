package io.github.schemata.codegen.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.HibernateJars;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What random databases have shown, each made small. */
final class FoundByChanceTest {

    @TempDir
    private Path folder;

    private GeneratedCode written(String sql) {
        GeneratedCode code = GeneratedCode.of(folder, sql);
        code.staysTheSameWithoutRows();
        for (HibernateJars hibernate : HibernateJars.values()) {
            ProofResult proof = code.worksOn(hibernate);
            assertThat(String.join("\n", proof.lines())).contains(" 0 not written");
        }
        return code;
    }

    @Test
    void aRequiredReferenceIsNotLedToARowWhoseUniqueColumnIsNull() {
        written("""
                CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
                INSERT INTO parent VALUES (1, NULL);
                CREATE TABLE child (id INTEGER PRIMARY KEY, code TEXT NOT NULL REFERENCES parent (code));
                CREATE TABLE empty (id INTEGER PRIMARY KEY, code TEXT UNIQUE);
                CREATE TABLE first (id INTEGER PRIMARY KEY, code TEXT NOT NULL REFERENCES empty (code));
                """);
    }

    @Test
    void aRowWhoseKeyLeadsNowhereIsTheDatasFault() {
        written("""
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE c (p_id INTEGER NOT NULL REFERENCES p, code TEXT NOT NULL, PRIMARY KEY (p_id, code));
                INSERT INTO c VALUES (2, 'x');
                """);
    }

    @Test
    void aKeyOfValuesOfManyTypesHasNoLargest() {
        written("""
                CREATE TABLE untyped (k NOT NULL PRIMARY KEY, b TEXT);
                INSERT INTO untyped VALUES (1, 'x'), ('z', 'y');
                CREATE TABLE mixed (k NUMERIC NOT NULL PRIMARY KEY, b TEXT);
                INSERT INTO mixed VALUES (1, 'x'), (2.5, 'y'), (x'01', 'z');
                """);
    }

    @Test
    void anInfiniteDefaultIsNoText() {
        GeneratedCode code = written("""
                CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 1e999, b TEXT DEFAULT 1.5);
                """);

        assertThat(code.fields("T")).contains("private String a;").contains("private String b = \"1.5\";");
    }

    @Test
    void aDecimalNumberIsReadAsADoubleWhereOneIsInfinite() {
        GeneratedCode code = written("""
                CREATE TABLE t (
                  id INTEGER PRIMARY KEY, a NUMERIC, b DECIMAL(9, 2), c NUMERIC, d DECIMAL(9, 2), e NUMERIC);
                INSERT INTO t VALUES (1, 1, 9e999, 9e999, 1.5, 'x'), (2, 9e999, -9e999, 9007199254740993, 2, -9e999);
                """);

        assertThat(code.fields("T"))
                .contains(
                        "private Double a;",
                        "private Double b;",
                        "private Object c;",
                        "private BigDecimal d;",
                        "private Object e;");
        assertThat(code.notes(Note.Level.INFO))
                .contains("Column t.a, declared NUMERIC, holds 1 integer, 1 real number, 1 of them infinite:"
                        + " mapped to Double.");
    }

    @Test
    void aUuidIsReadAsTextWhereAReferenceThatIsDeclaredOtherwiseHoldsNone() {
        GeneratedCode code = written("""
                CREATE TABLE p (id UUID PRIMARY KEY, code UUID NOT NULL UNIQUE);
                INSERT INTO p VALUES ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3c');
                CREATE TABLE c (id INTEGER PRIMARY KEY, p_id REFERENCES p, code TEXT REFERENCES p (code));
                INSERT INTO c VALUES (1, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', 'x'), (2, '17', NULL);
                CREATE TABLE q (id UUID PRIMARY KEY, code UUID NOT NULL UNIQUE);
                INSERT INTO q VALUES ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3c');
                CREATE TABLE d (id INTEGER PRIMARY KEY, q_id REFERENCES q, code TEXT REFERENCES q (code));
                INSERT INTO d VALUES (1, '7f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b', NULL),
                  (2, NULL, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3c');
                """);

        assertThat(code.fields("P")).contains("private String id;", "private String code;");
        assertThat(code.fields("Q")).contains("private UUID id;", "private UUID code;");
    }

    @Test
    void aDecimalKeyIsReadAsADoubleWhereWhatReferencesItIsNone() {
        GeneratedCode code = written("""
                CREATE TABLE p (id DECIMAL(9, 2) PRIMARY KEY);
                INSERT INTO p VALUES (1.5);
                CREATE TABLE c (id INTEGER PRIMARY KEY, p_id DECIMAL(9, 2) REFERENCES p);
                INSERT INTO c VALUES (1, 1.5), (2, 'x');
                CREATE TABLE q (id DECIMAL(9, 2) PRIMARY KEY);
                INSERT INTO q VALUES (1.5);
                CREATE TABLE d (id INTEGER PRIMARY KEY, q_id DECIMAL(9, 2) REFERENCES q);
                INSERT INTO d VALUES (1, 1.5), (2, 2.5);
                """);

        assertThat(code.fields("P")).contains("private Double id;");
        assertThat(code.fields("C")).contains("private P p;", "private Object pId;");
        assertThat(code.fields("Q")).contains("private BigDecimal id;");
        assertThat(code.fields("D")).contains("private Q q;").doesNotContain("qId");
    }

    @Test
    void aReferenceOfOtherValuesThanItsKeyIsOnlyRead() {
        GeneratedCode code = written("""
                CREATE TABLE p (day DATETIME, flag BOOLEAN, name TEXT, PRIMARY KEY (day, flag, name));
                INSERT INTO p VALUES ('2024-01-01T00:00:00', 1, 'x');
                CREATE TABLE c (
                  id INTEGER PRIMARY KEY, day, flag, name,
                  FOREIGN KEY (day, flag, name) REFERENCES p (day, flag, name));
                INSERT INTO c VALUES (1, '2024-01-01T00:00:00', 16, 7);
                CREATE TABLE d (
                  id INTEGER PRIMARY KEY, day, flag, name,
                  FOREIGN KEY (day, flag, name) REFERENCES p (day, flag, name));
                INSERT INTO d VALUES (1, '2024-01-01T00:00:00', 1, 'x');
                """);

        assertThat(code.fields("C")).contains("private String day;", "private Long flag;", "private Long name;");
        assertThat(code.fields("D")).contains("private P p;").doesNotContain("private LocalDateTime day;");
    }

    @Test
    void aReferenceOfAStrictTableWritesNoValueThatItsColumnCannotTake() {
        GeneratedCode code = written("""
                CREATE TABLE p (id TEXT PRIMARY KEY, amount REAL NOT NULL UNIQUE);
                INSERT INTO p VALUES ('7', 1);
                CREATE TABLE c (
                  id INTEGER PRIMARY KEY, p_id INT REFERENCES p, amount INT REFERENCES p (amount)) STRICT;
                CREATE TABLE d (
                  id INTEGER PRIMARY KEY, p_id TEXT NOT NULL REFERENCES p, amount REAL REFERENCES p (amount)) STRICT;
                """);

        assertThat(code.fields("C")).contains("private Integer pId;", "private Integer amount;");
        assertThat(code.fields("D")).doesNotContain("private String pId;", "private Double amount;");
        assertThat(code.notes(Note.Level.WARNING))
                .contains("The column c.p_id of a STRICT table cannot take values that are String, but references p:"
                        + " its attribute keeps its own, and the association is only read.");
    }

    @Test
    void aKeyIsNoDateWhereWhatReferencesItIsNone() {
        GeneratedCode code = written("""
                CREATE TABLE p (day DATETIME, flag BOOLEAN, PRIMARY KEY (day, flag));
                INSERT INTO p VALUES ('2024-01-01T00:00:00', 1);
                CREATE TABLE c (
                  id INTEGER PRIMARY KEY, p_day, p_flag, FOREIGN KEY (p_day, p_flag) REFERENCES p (day, flag));
                INSERT INTO c VALUES (1, 16, 1);
                CREATE TABLE q (day DATETIME, flag BOOLEAN, PRIMARY KEY (day, flag));
                INSERT INTO q VALUES ('2024-01-01T00:00:00', 1), ('2024-01-01 12:00:00', 1);
                CREATE TABLE d (
                  id INTEGER PRIMARY KEY, q_day DATETIME, q_flag, FOREIGN KEY (q_day, q_flag) REFERENCES q (day, flag));
                INSERT INTO d VALUES (1, '2024-01-01 12:00:00', 1);
                """);

        assertThat(code.source("PId")).contains("String day");
        assertThat(code.fields("C")).contains("private P p;", "private Long pDay;");
        assertThat(code.source("QId")).contains("LocalDateTime day");
        assertThat(code.fields("D")).contains("private Q q;").doesNotContain("private LocalDateTime qDay;");
    }

    @Test
    void aReferenceOfColumnsThatNoMappingCanNameIsOne() {
        written("""
                CREATE TABLE p (a INT NOT NULL, b TEXT NOT NULL, PRIMARY KEY (a, b));
                CREATE TABLE c ("say ""hi""\" INT, b TEXT, FOREIGN KEY ("say ""hi""\", b) REFERENCES p);
                """);
    }

    @Test
    void aReferenceToAUniqueKeyBeginsWithTheColumnsThatAreReferencesThere() {
        GeneratedCode code = written("""
                CREATE TABLE tenant (id INTEGER PRIMARY KEY);
                CREATE TABLE project (
                  id INTEGER PRIMARY KEY, code TEXT NOT NULL, tenant_id INTEGER NOT NULL REFERENCES tenant,
                  UNIQUE (code, tenant_id));
                CREATE TABLE board (
                  id INTEGER PRIMARY KEY, code TEXT, tenant_id INTEGER,
                  FOREIGN KEY (code, tenant_id) REFERENCES project (code, tenant_id));
                CREATE TABLE plan (id INTEGER PRIMARY KEY, name TEXT NOT NULL, year INT NOT NULL, UNIQUE (name, year));
                CREATE TABLE goal (
                  id INTEGER PRIMARY KEY, name TEXT, year INT, FOREIGN KEY (name, year) REFERENCES plan (name, year));
                INSERT INTO tenant VALUES (1);
                INSERT INTO project VALUES (1, 'x', 1);
                INSERT INTO board VALUES (1, 'x', 1);
                INSERT INTO plan VALUES (1, 'x', 2024);
                INSERT INTO goal VALUES (1, 'x', 2024);
                """);

        assertThat(code.fields("Board")).contains("""
                    @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id", columnDefinition = "INTEGER"),
                    @JoinColumn(name = "code", referencedColumnName = "code")
                """);
        assertThat(code.fields("Goal")).contains("""
                    @JoinColumn(name = "name", referencedColumnName = "name"),
                    @JoinColumn(name = "year", referencedColumnName = "year")
                """);
    }

    @Test
    void aKeyIsATextWhereWhatReferencesItHoldsNoUuid() {
        GeneratedCode code = written("""
                CREATE TABLE p (id UUID PRIMARY KEY);
                INSERT INTO p VALUES ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b');
                CREATE TABLE c (id INTEGER PRIMARY KEY, p_id UUID REFERENCES p);
                INSERT INTO c VALUES (1, '6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b'), (2, ''), (3, NULL);
                CREATE TABLE q (id UUID PRIMARY KEY);
                INSERT INTO q VALUES ('6f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b');
                CREATE TABLE d (id INTEGER PRIMARY KEY, q_id UUID REFERENCES q);
                INSERT INTO d VALUES (1, '7f1d2b4e-8c11-4b7e-9a53-0f5d5d1c2a3b');
                """);

        assertThat(code.fields("P")).contains("private String id;");
        assertThat(code.fields("Q")).contains("private UUID id;");
    }

    @Test
    void aKeyIsNotMadeNewByAReferenceThatWritesNoneOfItsColumns() {
        written("""
                CREATE TABLE post (id INTEGER PRIMARY KEY);
                INSERT INTO post VALUES (1);
                CREATE TABLE tag (id INTEGER PRIMARY KEY);
                INSERT INTO tag VALUES (1);
                CREATE TABLE code (code TEXT NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (code, tag_id));
                INSERT INTO code VALUES ('x', 1);
                CREATE TABLE tagging (
                  post_id INTEGER NOT NULL REFERENCES post, tag_id INTEGER NOT NULL REFERENCES tag, code TEXT NOT NULL,
                  PRIMARY KEY (post_id, tag_id), FOREIGN KEY (code, tag_id) REFERENCES code);
                INSERT INTO tagging VALUES (1, 1, 'x');
                """);
    }

    @Test
    void aNewTextInANumericColumnIsOneThatStaysAText() {
        written("""
                CREATE TABLE blank (id INTEGER PRIMARY KEY, size SMALLINT UNIQUE);
                INSERT INTO blank VALUES (1, ' '), (2, ''), (3, 4);
                CREATE TABLE line (id INTEGER PRIMARY KEY, size NUMERIC UNIQUE);
                INSERT INTO line VALUES (1, '-'), (2, 1.0);
                CREATE TABLE fraction (id INTEGER PRIMARY KEY, size NUMERIC UNIQUE);
                INSERT INTO fraction VALUES (1, 0.9), (2, 'x');
                CREATE TABLE whole (id INTEGER PRIMARY KEY, size INTEGER UNIQUE);
                INSERT INTO whole VALUES (1, 1), (2, 'x');
                """);
    }

    @Test
    void aReferenceInANumericColumnTakesATextForTheNumberThatItIs() {
        written("""
                CREATE TABLE p (code TEXT PRIMARY KEY NOT NULL);
                INSERT INTO p VALUES ('1'), ('2'), ('x');
                CREATE TABLE c (code NUMERIC PRIMARY KEY NOT NULL REFERENCES p);
                INSERT INTO c VALUES (2), (x'01');
                CREATE TABLE q (id UNSIGNED BIG INT PRIMARY KEY NOT NULL);
                INSERT INTO q VALUES (1), (2);
                CREATE TABLE d (q_id UUID NOT NULL PRIMARY KEY REFERENCES q);
                INSERT INTO d VALUES (2), (x'01');
                """);
    }

    @Test
    void aWholeNumberThatIsADefaultOfAnyTypeIsReadBackAsAShorterOne() {
        written("CREATE TABLE t (id INTEGER PRIMARY KEY, k DEFAULT 0x1F, l DEFAULT 3000000000);");
    }
}
