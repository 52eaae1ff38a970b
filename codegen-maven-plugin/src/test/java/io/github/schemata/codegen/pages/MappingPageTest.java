package io.github.schemata.codegen.pages;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules that tell what a column of SQLite becomes, each by a table that is generated, compiled, booted and read. */
final class MappingPageTest {

    private static final String NOTHING = "nothing yet";

    /** A declared type, and values that stand in the column as SQL writes them. */
    private record Case(String heading, String declared, String... values) {

        String sql(int number) {
            StringBuilder sql = new StringBuilder("CREATE TABLE r%03d (id INTEGER PRIMARY KEY, c %s);%n"
                    .formatted(number, declared)
                    .replace("\r", ""));
            for (String value : values) {
                sql.append("INSERT INTO r%03d (c) VALUES (%s);\n".formatted(number, value));
            }
            return sql.toString();
        }

        String found() {
            return values.length == 0 ? NOTHING : FieldCells.cell(String.join(", ", values));
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("Numbers", "INTEGER"),
            new Case("Numbers", "INTEGER", "1", "9223372036854775807"),
            new Case("Numbers", "INTEGER", "1", "2.5"),
            new Case("Numbers", "INTEGER", "1", "'one'"),
            new Case("Numbers", "INT"),
            new Case("Numbers", "INT", "2147483648"),
            new Case("Numbers", "SMALLINT"),
            new Case("Numbers", "BIGINT"),
            new Case("Numbers", "REAL"),
            new Case("Numbers", "REAL", "0.5", "'much'"),
            new Case("Numbers", "DOUBLE PRECISION", "0.5"),
            new Case("Numbers", "NUMERIC(10,2)", "9.99"),
            new Case("Numbers", "DECIMAL(30,0)", "123456789012345678901234567890"),
            new Case("Numbers", "MONEY", "9.99"),
            new Case("Truth", "BOOLEAN", "0", "1"),
            new Case("Truth", "BOOLEAN", "0", "2"),
            new Case("Truth", "TINYINT(1)", "0", "1"),
            new Case("Truth", "INTEGER CHECK (c IN (0, 1))", "0", "1"),
            new Case("Texts", "TEXT", "'a'"),
            new Case("Texts", "VARCHAR(40)", "'a'"),
            new Case("Texts", "VARCHAR (40)", "'a'"),
            new Case("Texts", "TEXT", "'a'", "x'00ff'"),
            new Case("Texts", "TEXT CHECK (c IN ('open', 'closed'))", "'open'"),
            new Case("Texts", "TEXT COLLATE NOCASE CHECK (c IN ('open', 'closed'))", "'OPEN'"),
            new Case("Texts", "JSON", "'{}'"),
            new Case("Texts", "UUID", "'123e4567-e89b-12d3-a456-426614174000'"),
            new Case("Texts", "UUID", "'no uuid'"),
            new Case("Bytes", "BLOB", "x'00ff'"),
            new Case("Bytes", "BLOB", "x'00ff'", "'text'"),
            new Case("Dates and times", "DATE"),
            new Case("Dates and times", "DATE", "'2024-02-29'"),
            new Case("Dates and times", "DATE", "'2024-02-29 00:00:00'"),
            new Case("Dates and times", "DATE", "1709210096"),
            new Case("Dates and times", "DATE", "'29.02.2024'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29 12:34:56'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29 12:34:56.789'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29T12:34:56'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29T12:34:56+01:00'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29'"),
            new Case("Dates and times", "DATETIME", "'2024-02-29'", "'2024-02-29 12:34:56'"),
            new Case("Dates and times", "DATETIME", "1709210096"),
            new Case("Dates and times", "DATETIME", "1709210096789"),
            new Case("Dates and times", "DATETIME", "2460370.024259"),
            new Case("Dates and times", "TIMESTAMP WITH TIME ZONE"),
            new Case("Dates and times", "TIME", "'12:34'"),
            new Case("Dates and times", "TEXT", "'2024-02-29'"),
            new Case("No type at all", ""),
            new Case("No type at all", "", "1", "2"),
            new Case("No type at all", "", "'a'"),
            new Case("No type at all", "", "1", "'a'", "x'00'"));

    @TempDir
    private Path folder;

    @Test
    void isMadeFromTheCode() throws IOException {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < CASES.size(); i++) {
            sql.append(CASES.get(i).sql(i));
        }
        GeneratedCode code = GeneratedCode.of(folder, sql.toString()).works();

        Page page = new Page("mapping.md")
                .line("# What becomes of a column")
                .blank()
                .line(
                        "In SQLite any column can hold anything, so two things decide: the declared type, and what stands in the rows.")
                .line(
                        "A type that could not read what is there, or would write it back as something else, is no choice. This page")
                .line(
                        "is made by a test: every line of it was generated, compiled, validated, read and written on Hibernate 6.6 and 7.")
                .blank()
                .line(
                        "`name = …` is left out below. A `columnDefinition` stands where Hibernate's schema validation takes another")
                .line(
                        "type for right; the converters are generated beside the entities, read every form that the table lists, and")
                .line(
                        "write the one that the column already holds. What holds for servers is on [its own page](servers.md); what you")
                .line("want otherwise, you say by [`typeMappings`](options.md#typemappings).");
        String heading = "";
        for (int i = 0; i < CASES.size(); i++) {
            Case one = CASES.get(i);
            if (!one.heading().equals(heading)) {
                heading = one.heading();
                page.blank()
                        .line("## " + heading)
                        .blank()
                        .line("| declared | found in the rows | Java type | mapping |")
                        .line("|---|---|---|---|");
            }
            FieldCells field = FieldCells.of(code.fields("R%03d".formatted(i)));
            page.line("| " + (one.declared().isEmpty() ? "" : FieldCells.cell(one.declared())) + " | " + one.found()
                    + " | " + field.type() + " | " + field.mapping() + " |");
        }
        page.compare();
    }
}
