package io.github.schemata.migrate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of servers that are not there: nothing listens on port 1. */
final class ServerErrorsTest {

    private static final String PASSWORD = "hush%20hush";

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage() + " "
                    + (record.getParameters() == null ? "" : List.of(record.getParameters())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/shop",
                "jdbc:postgresql://localhost:1/shop?user=ann&password=hush%20hush",
                "jdbc:postgresql://nowhere.invalid/shop?password=hush%20hush",
                "jdbc:postgresql://localhost:x/shop?password=hush%20hush",
                "jdbc:postgresql://localhost?password=hush%20hush",
                "jdbc:postgresql://ann:hush%20hush@localhost:1/shop",
                "jdbc:postgresql:shop?password=hush%20hush&port=1&sslpassword=hush%20hush",
                "jdbc:mariadb://localhost:1/shop?user=ann&password=hush%20hush",
                "jdbc:mariadb://ann:hush%20hush@localhost:1/shop",
                "jdbc:mariadb://nowhere.invalid/shop?password=hush%20hush",
                "jdbc:mariadb://localhost:x/shop?password=hush%20hush",
                "jdbc:mariadb:?password=hush%20hush",
                "jdbc:mysql://ann:hush%20hush@localhost:1/shop?password=hush%20hush",
            })
    void neverShowsThePassword(String url) {
        for (String password : new String[] {PASSWORD, "hush hush", null}) {
            String all = stackTrace(failure(url, password));

            assertThat(all + logged).doesNotContain("hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void saysThatTheServerDoesNotAnswer(String name) {
        assertThat(failure("jdbc:" + name + "://localhost:1/shop?connectTimeout=5", PASSWORD)
                        .getMessage())
                .startsWith("The server of jdbc:" + name + "://localhost:1/shop cannot be reached: ")
                .endsWith("\nCheck migrate.url, and that the server is running.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void saysThatTheHostIsUnknown(String name) {
        assertThat(failure("jdbc:" + name + "://nowhere.invalid/shop", PASSWORD))
                .hasMessage("The host of jdbc:" + name + "://nowhere.invalid/shop is not known.\n"
                        + "Correct migrate.url, or check the network.");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost/shop, PostgreSQL, org.postgresql, postgresql",
        "jdbc:mariadb://localhost/shop, MariaDB, org.mariadb.jdbc, mariadb-java-client",
        "jdbc:mysql://localhost/shop, MySQL, com.mysql, mysql-connector-j",
    })
    void saysWhichDriverToAdd(String url, String product, String group, String artifact) {
        DatabaseSettings database = new DatabaseSettings(
                new ConnectionSettings(url + "?password=hush", "ann", "hush"),
                any -> ClassLoader.getPlatformClassLoader());

        assertThat(catchThrowable(() -> Databases.open(database, Access.CHANGE)))
                .isInstanceOf(MigrateException.class)
                .message()
                .startsWith("No JDBC driver for " + product + " accepts the url " + url + ".\n")
                .containsPattern(
                        "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>[\\d.]+<")
                .doesNotContain("hush")
                .satisfies(message -> assertThat(message.lines().count()).isLessThanOrEqualTo(6));
    }

    @Test
    void hidesThePasswordOfAnUnknownProduct() {
        assertThat(failure("jdbc:oracle:thin://ann:hush/hush@host/db?password=hush", null))
                .hasMessage("No database is known for the url 'jdbc:oracle:thin://host/db'.\n"
                        + "Give a url that begins with jdbc:sqlite:, jdbc:postgresql:, jdbc:mariadb:, jdbc:mysql:.");
    }

    private static MigrateException failure(String url, @Nullable String password) {
        DatabaseSettings database = new DatabaseSettings(
                new ConnectionSettings(url, password == null ? null : "ann", password), DriverSource.OWN);
        Throwable thrown = catchThrowable(() -> Databases.open(database, Access.CHANGE));
        assertThat(thrown).isInstanceOf(MigrateException.class);
        return (MigrateException) thrown;
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
