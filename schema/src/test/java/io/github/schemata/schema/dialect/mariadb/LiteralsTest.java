package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            `a` in ('A','B')                   | `a` in ('A','B')
            `a` in ('it\\'s','x\\\\','b''c')   | `a` in ('it''s','x\\','b''c')
            `a` = 'x\\'''' and `b` = 'y'        | `a` = 'x''''' and `b` = 'y'
            `a` = _utf8mb4'x' or `b_c`='y'     | `a` = 'x' or `b_c`='y'
            `a` = a_b'x'                       | `a` = a_b'x'
            `a'b` = 'c'                        | `a'b` = 'c'
            `a``'b` = '`'                      | `a``'b` = '`'
            `a` like '10\\%\\_'                | `a` like '10\\%\\_'
            `a` = 'never closed                | `a` = 'never close'
            """)
    void writesStringsWithoutBackslashes(String sql, String standard) {
        assertThat(Literals.standard(sql)).isEqualTo(standard);
    }

    @Test
    void knowsControlCharacters() {
        assertThat(Literals.standard("'\\n\\r\\t\\0\\b\\Z'")).isEqualTo("'\n\r\t\0\b\u001a'");
    }

    @Test
    void readsTheValuesOfAnEnum() {
        assertThat(Literals.values("enum('a','it''s','b\\\\c',')','')"))
                .isEqualTo(List.of("a", "it's", "b\\c", ")", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            (`a` in (_utf8mb4\\'A\\',_utf8mb4\\'B\\')) | (`a` in (_utf8mb4'A',_utf8mb4'B'))
            (`a` <> _utf8mb4\\'it\\\\\\'s\\')          | (`a` <> _utf8mb4'it\\'s')
            """)
    void takesOneOfMySqlsTwoEscapingsAway(String clause, String sql) {
        assertThat(Literals.unescaped(clause)).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            select `d`.`t`.`x` AS `x` from `d`.`t`          | select `t`.`x` AS `x` from `t`
            select 'd' AS `x`,'`d`.' AS `y` from `e`.`t`    | select 'd' AS `x`,'`d`.' AS `y` from `e`.`t`
            select `d`.`x` AS `x` from `d`.`d`              | select `d`.`x` AS `x` from `d`.`d`
            select `d`.`t` AS `t` from `d`.`t` `d`          | select `d`.`t` AS `t` from `d`.`t` `d`
            nextval(`d`.`s`)                                | nextval(`s`)
            """)
    void leavesTheDatabaseOutWhereItIsClear(String sql, String within) {
        assertThat(Literals.within("d", sql)).isEqualTo(within);
    }
}
