package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.CodegenResult;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run of the same source ends before the source is run. */
final class UnchangedSourceTest {

    @TempDir
    private Path folder;

    private CodegenResult run(Source source) {
        return GeneratedCode.from(folder, source).result();
    }

    @Test
    void isUpToDateUntilTheScriptChanges() throws IOException {
        Path file = Files.writeString(folder.resolve("schema.sql"), "create table t (a integer primary key)");
        Script script = new Script(file);

        assertThat(run(script).upToDate()).isFalse();
        assertThat(run(script).upToDate()).isTrue();

        Files.writeString(file, "create table t (a integer primary key, b)");
        assertThat(run(script).changes().written()).hasSize(1);
        assertThat(run(script).upToDate()).isTrue();
    }

    @Test
    void isUpToDateUntilAnyFileBelowTheRootOfTheChangelogChanges() throws IOException {
        Path root = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(root.resolve("t.sql"), "create table t (a integer primary key)");
        Changelog changelog = Changelog.in(folder, Files.writeString(root.resolve("db.yaml"), """
                databaseChangeLog:
                  - changeSet: { id: 1, author: sam, changes: [ { sqlFile: { path: t.sql } } ] }
                """));

        assertThat(run(changelog).upToDate()).isFalse();
        assertThat(run(changelog).upToDate()).isTrue();

        Files.writeString(root.resolve("t.sql"), "create table t (a integer primary key, b)");
        assertThat(run(changelog).changes().written()).hasSize(1);
        assertThat(run(changelog).upToDate()).isTrue();
    }

    @Test
    void doesNotCountItsOwnFilesAmongThoseOfTheChangelog() throws IOException {
        Changelog changelog = Changelog.in(folder, Files.writeString(folder.resolve("db.yaml"), """
                databaseChangeLog:
                  - changeSet: { id: 1, author: sam, changes: [ { sql: create table t (a integer primary key) } ] }
                """));

        assertThat(run(changelog).upToDate()).isFalse();
        assertThat(run(changelog).upToDate()).isTrue();
    }

    @Test
    void startsOverWhereSomethingWasLeftOutSoThatItIsSaidAgain() throws IOException {
        Changelog changelog = Changelog.in(folder, Files.writeString(folder.resolve("db.yaml"), """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      author: sam
                      changes:
                        - sql: create table t (a integer primary key)
                        - executeCommand: { executable: "true" }
                """));

        for (int run = 0; run < 2; run++) {
            CodegenResult result = run(changelog);
            assertThat(result.upToDate()).isFalse();
            assertThat(result.entities().notes())
                    .anySatisfy(note -> assertThat(note.text())
                            .isEqualTo("The executeCommand of changeset 1 by sam in db.yaml is left out: commands and"
                                    + " code are never run to read a changelog."));
        }
    }
}
