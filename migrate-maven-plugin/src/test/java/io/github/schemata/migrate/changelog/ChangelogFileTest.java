package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangelogFileTest {

    private static final String DEFAULT = "db/changelog/db.changelog-master.yaml";

    @TempDir
    private Path folder;

    /** {@code W} is where the user is, {@code P} the project. */
    @ParameterizedTest(name = "{0}, {1}, project: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                                     -,             yes, P/src/main/resources,   db/changelog/db.changelog-master.yaml
            -,                                     -,             no,  W/src/main/resources,   db/changelog/db.changelog-master.yaml
            -,                                     conf,          yes, P/conf,                 db/changelog/db.changelog-master.yaml
            -,                                     .,             no,  W,                      db/changelog/db.changelog-master.yaml
            src/main/resources/liquibase/main.xml, -,             yes, P/src/main/resources,   liquibase/main.xml
            ./src/main/resources/a/../b.xml,       -,             yes, P/src/main/resources,   b.xml
            src/main/resources/liquibase/main.xml, -,             no,  W/src/main/resources,   liquibase/main.xml
            src/test/resources/db/main.xml,        -,             yes, P/src/test/resources,   db/main.xml
            resources/a/resources/b/main.xml,      -,             yes, P/resources/a/resources, b/main.xml
            migrations/main.xml,                   -,             yes, P/migrations,           main.xml
            main.xml,                              -,             no,  W,                      main.xml
            ../other/main.xml,                     -,             yes, O,                      main.xml
            migrations/main.xml,                   .,             yes, P,                      migrations/main.xml
            src/main/resources/db/main.xml,        .,             yes, P,                      src/main/resources/db/main.xml
            db/there.yaml,                         -,             yes, P/src/main/resources,   db/there.yaml
            classpath:db/there.yaml,               -,             yes, P/src/main/resources,   db/there.yaml
            classpath:/db/there.yaml,              -,             yes, P/src/main/resources,   db/there.yaml
            """)
    void findsTheFileAndItsRoot(
            @Nullable String file, @Nullable String root, String project, String expectedRoot, String expectedPath)
            throws IOException {
        Files.createDirectories(folder.resolve("P/src/main/resources/db"));
        Files.writeString(folder.resolve("P/src/main/resources/db/there.yaml"), "");

        ChangelogFile found = ChangelogFile.resolve(
                file, root, project.equals("yes") ? folder.resolve("P") : null, folder.resolve("W"));

        assertThat(found.resourceRoot()).isEqualTo(folder.resolve(expectedRoot.equals("O") ? "other" : expectedRoot));
        assertThat(found.path()).isEqualTo(expectedPath);
        assertThat(found.file()).isEqualTo(found.resourceRoot().resolve(expectedPath));
        assertThat(found.rootGiven()).isEqualTo(root != null);
    }

    @Test
    void absolutePathsAreTaken() {
        ChangelogFile found = ChangelogFile.resolve(
                folder.resolve("a/b/main.xml").toString(), folder.resolve("a").toString(), null, Path.of("/elsewhere"));

        assertThat(found).isEqualTo(new ChangelogFile(folder.resolve("a/b/main.xml"), folder.resolve("a"), true));
    }

    @Test
    void aChangelogOutsideOfTheRootThatWasNamedIsAnError() {
        assertThatThrownBy(() -> ChangelogFile.resolve("a/main.xml", "b", folder, folder))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The changelog " + folder.resolve("a/main.xml")
                        + " is not below migrate.resourceRoot, " + folder.resolve("b") + ".\n"
                        + "Name one of its parent folders, or leave migrate.resourceRoot out.");
    }

    @Test
    void aSymbolicLinkMakesNoDifference() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/resources/db"));
        Files.writeString(real.resolve("main.yaml"), "databaseChangeLog: []\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(ChangelogFile.resolve("link/resources/db/main.yaml", null, folder, folder)
                        .path())
                .isEqualTo("db/main.yaml");
        assertThat(ChangelogFile.resolve("real/resources/db/main.yaml", "link/resources", folder, folder))
                .isEqualTo(new ChangelogFile(link.resolve("resources/db/main.yaml"), link.resolve("resources"), true));
    }

    @Test
    void ourOwnFilesLieBesideTheChangelog() {
        assertThat(new ChangelogFile(folder.resolve(DEFAULT), folder).changes())
                .isEqualTo(folder.resolve("db/changelog/changes"));
    }
}
