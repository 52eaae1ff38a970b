package io.github.schemata.migrate.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.testing.StockLiquibase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liquibase.change.Change;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written comes back through Liquibase's parsers as it was. */
final class DraftTextTest {

    private static final List<String> HOSTILE = List.of(
            "plain",
            "no",
            "Yes",
            "y",
            "on",
            "null",
            "~",
            "1.50",
            "1e3",
            "0x10",
            "0o17",
            "012",
            "+5",
            "-5",
            ".5",
            "12:30",
            "2026-01-31",
            "2026-01-31 10:00:00",
            "=",
            "<<",
            "---",
            "- a",
            "? b",
            ": c",
            "a: b",
            "a:",
            "a #b",
            "#c",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "'a'",
            "\"a\"",
            "%a",
            "@a",
            "`a`",
            "{a}",
            "[a]",
            "a, b",
            "a]",
            "true",
            "\\",
            "a\\nb",
            "it's",
            "${x}",
            "${ x }",
            "${:x}",
            "${",
            "${a${b}}",
            "$${x}",
            "${dollar}",
            "}",
            "ümläut 专辑 🎵",
            "a\tb",
            "<&>",
            "]]>",
            "&amp;",
            "<!-- x -->",
            "a\u00a0b",
            "a\u2028b",
            "a\u0085b",
            "NaN",
            ".inf");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void bringsBackEveryAttributeAsItWas(Format format) throws Exception {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (String text : HOSTILE) {
            columns.add(Map.of("column", ordered("name", text, "type", "varchar(10)", "defaultValue", text)));
        }
        List<ChangeSet> parsed = parsed(
                draft(new DraftChange(
                        "createTable", ordered("tableName", "t", "remarks", "two\nlines", "columns", columns))),
                format);
        CreateTableChange change =
                (CreateTableChange) parsed.get(0).getChanges().get(0);
        assertThat(change.getColumns()).extracting(column -> column.getName()).containsExactlyElementsOf(HOSTILE);
        assertThat(change.getColumns())
                .extracting(column -> column.getDefaultValue())
                .containsExactlyElementsOf(HOSTILE);
        assertThat(change.getRemarks()).isEqualTo("two\nlines");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void bringsBackSqlAsItWas(Format format) throws Exception {
        List<String> statements = new ArrayList<>(HOSTILE);
        statements.add("CREATE TABLE t (\n\ta TEXT, \n\n  b TEXT -- it's; ${x}\n)");
        statements.add("a\n    \nb");
        for (String sql : statements) {
            DraftChange change = new DraftChange("sql", ordered("splitStatements", false, "sql", sql));
            RawSQLChange parsed = (RawSQLChange)
                    parsed(draft(change), format).get(0).getChanges().get(0);
            assertThat(parsed.getSql()).isEqualTo(sql);
            assertThat(parsed.isSplitStatements()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void bringsBackWhatAChangesetIs(Format format) throws Exception {
        for (String text : HOSTILE) {
            Draft draft = new Draft(
                    "20260101000000",
                    "x",
                    text,
                    List.of(
                            new DraftChangeset(text, "sqlite", List.of(), List.of()),
                            new DraftChangeset(null, null, List.of(drop("t")), null)));
            List<ChangeSet> parsed = parsed(draft, format);
            assertThat(parsed).extracting(ChangeSet::getId).containsExactly("20260101000000", "20260101000000-2");
            assertThat(parsed).extracting(ChangeSet::getAuthor).containsExactly(text, text);
            assertThat(parsed.get(0).getComments()).isEqualTo(text);
            assertThat(parsed.get(0).getDbmsSet()).containsExactly("sqlite");
            assertThat(parsed.get(1).getDbmsSet()).isNullOrEmpty();
        }
    }

    @Test
    void hasTheSameChecksumsInBothFormats() throws Exception {
        List<Map<String, Object>> columns = new ArrayList<>();
        columns.add(Map.of(
                "column",
                ordered(
                        "name",
                        "id",
                        "type",
                        "bigint",
                        "autoIncrement",
                        true,
                        "constraints",
                        ordered("primaryKey", true, "primaryKeyName", "pk"))));
        columns.add(Map.of(
                "column",
                ordered("name", "a", "type", "decimal(10, 2)", "defaultValueNumeric", new BigDecimal("1.50"))));
        columns.add(Map.of("column", ordered("name", "b", "type", "boolean", "defaultValueBoolean", true)));
        columns.add(Map.of("column", ordered("name", "c", "type", "bigint", "defaultValueNumeric", Long.MIN_VALUE)));
        columns.add(Map.of(
                "column", ordered("name", "d", "type", "datetime(6)", "defaultValueComputed", "CURRENT_TIMESTAMP(6)")));
        columns.add(
                Map.of("column", ordered("name", "e", "type", "double", "defaultValueNumeric", new BigDecimal("0.1"))));
        HOSTILE.forEach(
                text -> columns.add(Map.of("column", ordered("name", text, "type", "clob", "defaultValue", text))));
        Draft draft = draft(
                new DraftChange("createTable", ordered("tableName", "t", "columns", columns)),
                new DraftChange("sql", ordered("splitStatements", false, "sql", "a\n\tb ${x}")),
                new DraftChange(
                        "createIndex",
                        ordered(
                                "indexName",
                                "i",
                                "tableName",
                                "t",
                                "columns",
                                List.of(Map.of("column", ordered("name", "a", "descending", true))))),
                drop("t"));
        List<Change> yaml = parsed(draft, Format.YAML).get(0).getChanges();
        List<Change> xml = parsed(draft, Format.XML).get(0).getChanges();
        assertThat(yaml)
                .extracting(change -> change.generateCheckSum().toString())
                .containsExactlyElementsOf(xml.stream()
                        .map(change -> change.generateCheckSum().toString())
                        .toList());
    }

    @Test
    void refusesInXmlWhatXmlCannotHold() {
        Draft draft = draft(new DraftChange("sql", ordered("sql", "a\u0001b")));
        assertThat(draft.text(Format.YAML)).contains("sql: \"a\\u0001b\"");
        assertThatThrownBy(() -> draft.text(Format.XML))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("XML cannot hold the character U+0001")
                .hasMessageContaining("Write YAML");
    }

    private static Draft draft(DraftChange... changes) {
        return new Draft(
                "20260101000000", "x", "me", List.of(new DraftChangeset(null, null, List.of(changes), List.of())));
    }

    private static DraftChange drop(String table) {
        return new DraftChange("dropTable", Map.of("tableName", table));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private List<ChangeSet> parsed(Draft draft, Format format) throws Exception {
        String name = format == Format.XML ? "c.xml" : "c.yaml";
        Files.writeString(folder.resolve(name), draft.text(format));
        List<ChangeSet> changesets = new ArrayList<>();
        StockLiquibase.run(folder, name, "jdbc:sqlite::memory:", false, liquibase -> {
            liquibase.setChangeLogParameter("x", "a parameter that is none");
            changesets.addAll(liquibase.getDatabaseChangeLog().getChangeSets());
        });
        return changesets;
    }
}
