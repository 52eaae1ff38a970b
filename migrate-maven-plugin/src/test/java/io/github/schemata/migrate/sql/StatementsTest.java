package io.github.schemata.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The semicolon stands on a line of its own only where it might be part of a comment. */
final class StatementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "SELECT 1                          | false",
                "SELECT 1 -- one                   | true",
                "SELECT 1 # one                    | true",
                "CREATE INDEX \"a--b\" ON t (\"c#\") | false",
                "SELECT 'it''s -- no comment'      | false",
                "SELECT '\\' -- '                  | true",
                "SELECT '\\' -- it\\'s'            | true",
                "SELECT [it's] -- it's             | true",
                "SELECT 1 /* -- */                 | false",
                "SELECT 'never closed --           | true"
            })
    void endWithASemicolon(String statement, boolean ownLine) {
        assertThat(Statements.withSemicolon(statement)).isEqualTo(statement + (ownLine ? "\n;" : ";"));
    }
}
