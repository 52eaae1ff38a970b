package io.github.schemata.sqlite.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.edit.TableEdit.AddColumn;
import io.github.schemata.sqlite.edit.TableEdit.Position;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "_a1", "Name", "title"})
    void leavesPlainNamesAlone(String name) {
        assertThat(Names.written(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1a", "a b", "a\"b", "ä", "order", "Key", "a-b", "$a", "a$", "", "'", "[x]", "--", "x\ny", "TRUE"
            })
    void quotesAllOthersSoThatSqliteReadsThem(String name) {
        assertThat(Names.written(name)).startsWith("\"").endsWith("\"");

        TableText table = TableText.of("CREATE TABLE t (other)").apply(new AddColumn(name, "", new Position.Last()));

        assertThat(Facts.of(table.sql())).contains("columns other," + name);
    }

    static Set<String> keywords() {
        return Names.KEYWORDS;
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void knowsWhichKeywordsAreNeverNames(String keyword) throws SQLException {
        String query = "SELECT " + keyword + " = 'x' FROM (SELECT 'x' AS \"" + keyword + "\")";
        boolean column = false;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            column = rows.getInt(1) == 1;
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains("syntax error");
        }
        assertThat(Names.reserved(keyword)).isEqualTo(!column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a > 1 | true",
                "b > \"A\" | true",
                "[a] > 1 | true",
                "`a` > 1 | true",
                "t.a > 1 | true",
                "length(a) | true",
                "b > 'a' | false",
                "a(b) | false",
                "a.b > 1 | false",
                "b = 'x' COLLATE a | false",
                "CAST (b AS long a (1)) > 1 | false",
                "CAST (a AS b) > 1 | true",
                "b /* a */ > 1 -- a | false",
                "aa > 1 OR b.aa | false",
            })
    void findsTheColumnInAnExpression(String expression, boolean uses) {
        assertThat(ColumnUse.in(expression, "a")).isEqualTo(uses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "like | b LIKE 'x' | false",
                "like | b NOT LIKE 'x' | false",
                "like | \"like\" LIKE 'x' | true",
                "like | like LIKE 'x' | true",
                "end | CASE b WHEN 1 THEN 2 END > 1 | false",
                "end | CASE b WHEN 1 THEN end END | true",
                "null | b IS NULL | false",
                "null | \"null\" IS NULL | true",
                "match | (b) MATCH 'x' | false",
                "is | b is 1 | false",
                "not | NOT \"not\" | true",
            })
    void tellsColumnsFromOperatorsOfTheSameName(String column, String expression, boolean uses) {
        assertThat(ColumnUse.in(expression, column)).isEqualTo(uses);
    }
}
