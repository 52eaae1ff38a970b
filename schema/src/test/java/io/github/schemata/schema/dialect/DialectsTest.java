package io.github.schemata.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.schema.SchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:x.db", "JDBC:SQLITE:x.db", "jdbc:sqlite:file:x.db?mode=ro"})
    void findsSqlite(String url) {
        assertThat(Dialects.forUrl(url).product()).isEqualTo("SQLite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jdbc:postgresql://host:5432/db", "jdbc:postgresql:db", "JDBC:PostgreSQL://host/db?ssl=true"})
    void findsPostgresql(String url) {
        assertThat(Dialects.forUrl(url).product()).isEqualTo("PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x.db", "sqlite:x.db", "jdbc:oracle:thin:@host", "postgresql://host/db"})
    void namesAUrlThatIsKnown(String url) {
        assertThatThrownBy(() -> Dialects.forUrl(url))
                .isInstanceOf(SchemaException.class)
                .hasMessage("No database is known for the url '" + url
                        + "'.\nGive one of SQLite, PostgreSQL or MariaDB, such as jdbc:sqlite:path/to/file.db.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:x://host/db?user=u&password=secret, jdbc:x://host/db?…",
        "jdbc:x://user:secret@host/db, jdbc:x://…@host/db",
        "jdbc:oracle:thin:user/secret@host/db, jdbc:oracle:thin:…@host/db",
        "jdbc:sqlserver://host;user=u;password=secret, jdbc:sqlserver://host;…",
        "jdbc:x://user:sec/ret@secret@host/db, jdbc:x://…@host/db"
    })
    void keepsPasswordsToItself(String url, String shown) {
        assertThatThrownBy(() -> Dialects.forUrl(url))
                .hasMessageContaining("'" + shown + "'")
                .hasMessageNotContaining("secret");
    }

    @Test
    void showsNoPasswordInSettings() {
        assertThat(new ConnectionSettings("jdbc:sqlite:x.db", "user", "secret"))
                .hasToString("ConnectionSettings[url=jdbc:sqlite:x.db]");
        assertThat(new ConnectionSettings("jdbc:postgresql://host/db?password=secret", null, null))
                .hasToString("ConnectionSettings[url=jdbc:postgresql://host/db?…]");
    }
}
