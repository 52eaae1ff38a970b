package io.github.schemata.codegen.mapping.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NowTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    current_timestamp                              | uuuu-MM-dd HH:mm:ss            | false
                    CURRENT_DATE                                   | uuuu-MM-dd                     | false
                    CURRENT_TIME                                   | HH:mm:ss                       | false
                    datetime('now')                                | uuuu-MM-dd HH:mm:ss            | false
                    DATETIME ( 'now' , 'localtime' )               | uuuu-MM-dd HH:mm:ss            | true
                    datetime(CURRENT_TIMESTAMP, 'localtime')       | uuuu-MM-dd HH:mm:ss            | true
                    datetime()                                     | uuuu-MM-dd HH:mm:ss            | false
                    date('now')                                    | uuuu-MM-dd                     | false
                    time('now')                                    | HH:mm:ss                       | false
                    strftime('%s','now')                           | ~~                             | false
                    CAST(strftime('%s', 'now') AS INTEGER)         | ~~                             | false
                    unixepoch()                                    | ~~                             | false
                    unixepoch('now')                               | ~~                             | false
                    strftime('%Y-%m-%d %H:%M:%f', 'now')           | uuuu-MM-dd HH:mm:ss.SSS        | false
                    strftime('%Y-%m-%dT%H:%M:%SZ', 'now')          | uuuu-MM-dd'T'HH:mm:ss'Z'       | false
                    strftime('%H:%M:%S', 'now', 'localtime')       | HH:mm:ss                       | true
                    """)
    void readsTheWellKnownWaysToSayNow(String sql, String pattern, boolean local) {
        assertThat(Now.of(sql)).contains(new Now(pattern, local));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'now'",
                "now()",
                "lower('now')",
                "datetime('now', '+1 day')",
                "date('now', 'start of month')",
                "datetime('2024-02-29')",
                "strftime('%s', 'now') * 1000",
                "strftime('%s', 'now', 'localtime')",
                "strftime('%Y', 'now')",
                "strftime('%Y-%j', 'now')",
                "strftime('%', 'now')",
                "strftime('now')",
                "julianday('now')",
                "CAST(strftime('%s', 'now') AS TEXT)"
            })
    void readsNothingElse(String sql) {
        assertThat(Now.of(sql)).isEmpty();
    }
}
