package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.VerifyProgress;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On {@code migrate.scratchUrl} a changelog is put to the test as the server understands it. */
final class VerifyOnServerTest {

    @TempDir
    private Path folder;

    private static Verification verify(ChangelogFolder changelog, String url) {
        DatabaseSettings scratch = new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN);
        Setup setup = new Setup(ChangelogSettings.of(changelog.changelogFile()), null, MigrateLog.SILENT, scratch);
        return new VerifyChangelog()
                .run(new VerifyChangelog.Request(setup, null, List.of(), null, VerifyProgress.NONE));
    }

    private ChangelogFolder changelog(String undone) {
        return ChangelogFolder.in(folder).file("db/changelog/changes/1.sql", """
                --liquibase formatted sql
                --changeset test:customer
                CREATE TABLE "Customer" (id bigserial PRIMARY KEY, name varchar(20), tags text[]);
                INSERT INTO "Customer" (name) VALUES ('Ann'), ('Bob');
                --rollback DROP TABLE "Customer";

                --changeset test:long
                ALTER TABLE "Customer" ALTER COLUMN name TYPE varchar(40);
                UPDATE "Customer" SET name = 'Bo' WHERE id = 2;
                CREATE SEQUENCE bill_seq;
                --rollback %s
                """.formatted(undone));
    }

    @Test
    void passesOnPostgresql() throws Exception {
        String url = Servers.postgresql();

        Verification verification = verify(
                changelog("DROP SEQUENCE bill_seq; UPDATE \"Customer\" SET name = 'Bob' WHERE id = 2;"
                        + " ALTER TABLE \"Customer\" ALTER COLUMN name TYPE varchar(20);"),
                url);

        assertThat(verification.faults()).as(verification.text()).isEmpty();
        assertThat(verification.changesets()).hasSize(2);
        assertThat(verify(changelog("SELECT 1;"), url).faults().get(0).details())
                .as("the database is empty again, and what is not undone is named")
                .containsExactly(
                        "column Customer.name: type is character varying(40), should be character varying(20)",
                        "sequence bill_seq is there, and should not be",
                        "column Customer.name of the row id=2: value is 'Bo', should be 'Bob'");
    }
}
