package io.github.schemata.schema.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialects;
import io.github.schemata.schema.testing.MariaServer;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MariaOpenerTest {

    private static Connection open(String url, String user, String password) {
        return new MariaDialect().open(new ConnectionSettings(url, user, password));
    }

    private static String withoutLogin(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mariadb://h/db", "JDBC:MySQL://h/db", "jdbc:mysql:loadbalance://a,b/db"})
    void handlesTheUrlsOfBothDrivers(String url) {
        assertThat(Dialects.forUrl(url)).isInstanceOf(MariaDialect.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (2)",
                "UPDATE t SET a = 2",
                "CREATE TABLE u (a int)",
                "DROP TABLE t",
                "ALTER TABLE t ADD b int",
                "TRUNCATE TABLE t"
            })
    void opensForReadingOnly(String writing) throws Exception {
        MariaDatabase database = MariaDatabase.of("CREATE TABLE t (a int)");

        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(writing))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READ ONLY");
        }
    }

    @Test
    void opensMySqlsUrlWithTheDriverThatIsThere() throws Exception {
        MariaDatabase database = MariaDatabase.of("CREATE TABLE t (a int)");

        try (Connection connection = open(database.url().replace("jdbc:mariadb:", "jdbc:mysql:"), null, null)) {
            assertThat(new MariaDialect().read(connection).tables()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://h/db, jdbc:mariadb://h/db",
        "jdbc:mariadb://h/db?createDatabaseIfNotExist=true, jdbc:mariadb://h/db",
        "jdbc:mariadb://h/db?a=1&CREATEDATABASEIFNOTEXIST=true&b=2, jdbc:mariadb://h/db?a=1&b=2",
        "jdbc:mariadb://h/db?a=1, jdbc:mariadb://h/db?a=1"
    })
    void takesOutWhatWouldMakeADatabase(String url, String opened) {
        assertThat(MariaUrl.readingOnly(url)).isEqualTo(opened);
    }

    @Test
    void makesNoDatabase() throws Exception {
        String url = MariaServer.shared().url("never_made") + "&createDatabaseIfNotExist=true";

        assertThatThrownBy(() -> open(url, null, null))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The MariaDB or MySQL database " + withoutLogin(url)
                        + "?… does not exist: the server answers, but has none of that name.\n"
                        + "Correct the url, or create the database.");
    }

    @Test
    void saysThatTheLoginIsRefusedAndKeepsThePassword() throws Exception {
        String url = withoutLogin(MariaDatabase.of().url());

        assertThatThrownBy(() -> open(url, "nobody", "geheim"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The MariaDB or MySQL database " + url
                        + " refuses the login of nobody.\nCheck user and password.");
    }

    @Test
    void saysThatTheUserMayNotReadTheDatabase() throws Exception {
        MariaDatabase database = MariaDatabase.of();
        String user = "n_" + database.name();
        MariaServer.execute(database.url(), "CREATE USER " + user + " IDENTIFIED BY 'geheim'");
        String url = withoutLogin(database.url());

        assertThatThrownBy(() -> open(url, user, "geheim"))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The MariaDB or MySQL database " + url + " may not be read by " + user
                        + ", if it exists at all.\nGrant SELECT and SHOW VIEW on it, or correct the url.");
    }

    @Test
    void saysThatNoServerAnswers() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/db";

        assertThatThrownBy(() -> open(url + "?user=u&password=geheim", null, null))
                .isInstanceOf(SchemaException.class)
                .hasMessage("The server of " + url + "?… cannot be reached.\n"
                        + "Check the url, and that the server is running.");
    }
}
