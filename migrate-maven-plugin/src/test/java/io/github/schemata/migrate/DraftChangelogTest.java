package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.StockLiquibase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftChangelogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final DraftChangelog drafts = new DraftChangelog();

    @Test
    void initWritesAMasterThatIncludesAllOfChanges() throws IOException {
        ChangelogFile changelog = at(ChangelogFile.DEFAULT_PATH);
        assertThat(drafts.init(changelog)).containsExactly(changelog.file(), changelog.changes());
        assertThat(changelog.file()).content().isEqualTo("""
                databaseChangeLog:
                  - includeAll: {path: changes/, relativeToChangelogFile: true, errorIfMissingOrEmpty: false}
                """);
        assertThat(changelog.changes()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"c.yaml, YAML", "c.yml, YAML", "c.json, YAML", "c.xml, XML", "c.XML, XML"})
    void runsWhatRevisionWritesBesideAMasterOfAnyFormat(String name, Format format) throws Exception {
        ChangelogFile changelog = at("db/" + name);
        drafts.init(changelog);
        Path first = revision(changelog, "Add \"year\" & ${more}\nto album", format);
        Path second = revision(changelog, "加", format);
        String ending = format == Format.XML ? ".xml" : ".yaml";
        assertThat(first).isEqualTo(changelog.changes().resolve("20261122181500-add-year-more-to-album" + ending));
        assertThat(second).isEqualTo(changelog.changes().resolve("20261122181501" + ending));
        assertThat(warnings).isEmpty();
        String database = "jdbc:sqlite:" + folder.resolve("a.db");
        StockLiquibase.run(changelog.resourceRoot(), changelog.path(), database, false, liquibase -> {
            assertThat(liquibase.getDatabaseChangeLog().getChangeSets().get(0).getComments())
                    .isEqualTo("Add \"year\" & ${more}\nto album");
            StockLiquibase.update(liquibase);
            assertThat(liquibase.getDatabase().getRanChangeSetList()).hasSize(2);
            StockLiquibase.rollback(liquibase);
            assertThat(liquibase.getDatabase().getRanChangeSetList()).isEmpty();
        });
    }

    @Test
    void revisionSaysWhereToWriteWhat() throws IOException {
        ChangelogFile changelog = at(ChangelogFile.DEFAULT_PATH);
        drafts.init(changelog);
        assertThat(revision(changelog, "Add album.year", Format.YAML)).content().isEqualTo("""
                databaseChangeLog:
                  - changeSet:
                      id: "20261122181500"
                      author: me
                      comment: Add album.year
                      # What changes, in place of []: - addColumn: {tableName: album, columns: [{column: {name: year, type: int}}]}
                      changes: []
                      # How it is undone, in place of []; leave it out where Liquibase knows the inverse
                      rollback: []
                """);
        assertThat(revision(changelog, "Add album.year", Format.XML)).content().isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog
                    xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:ext="http://www.liquibase.org/xml/ns/dbchangelog-ext"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd
                        http://www.liquibase.org/xml/ns/dbchangelog-ext http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-ext.xsd">
                  <changeSet id="20261122181501" author="me">
                    <comment>Add album.year</comment>
                    <!-- What changes: <addColumn tableName="album"><column name="year" type="int"/></addColumn> -->
                    <!-- How it is undone, unless Liquibase knows the inverse; then leave the rollback out: -->
                    <rollback/>
                  </changeSet>
                </databaseChangeLog>
                """);
    }

    @Test
    void initRefusesToOverwrite() throws IOException {
        ChangelogFile changelog = at(ChangelogFile.DEFAULT_PATH);
        Files.createDirectories(changelog.file().getParent());
        Files.writeString(changelog.file(), "mine");
        assertThatThrownBy(() -> drafts.init(changelog))
                .isInstanceOf(MigrateException.class)
                .hasMessage("The file " + changelog.file() + " exists already; nothing was overwritten.\n"
                        + "Move it away, or name another changelog with -Dmigrate.changelogFile.");
        assertThat(changelog.file()).hasContent("mine");
        assertThat(changelog.changes()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"db/changes.sql", "db/changelog", "db/x.txt"})
    void initRefusesWhatCannotIncludeOthersAndMakesNothing(String path) {
        assertThatThrownBy(() -> drafts.init(at(path)))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("says neither YAML, XML nor JSON")
                .hasMessageContaining("migrate.changelogFile");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void initLeavesNothingWhereAFileIsInTheWay() throws IOException {
        Files.writeString(folder.resolve("resources"), "a file");
        assertThatThrownBy(() -> drafts.init(at(ChangelogFile.DEFAULT_PATH)))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("cannot be written");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("resources"));
    }

    @Test
    void revisionChecksTheMessageBeforeAnythingElse() {
        assertThatThrownBy(() -> revision(at("nowhere/c.yaml"), " ", Format.YAML))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("No message says");
        assertThatThrownBy(() -> revision(at("nowhere/c.yaml"), "x", Format.YAML))
                .isInstanceOf(MigrateException.class)
                .hasMessageStartingWith("There is no changelog")
                .hasMessageContaining("migrate:init");
    }

    @Test
    void revisionWarnsWhereTheChangelogDoesNotIncludeIt() throws IOException {
        ChangelogFolder foreign =
                ChangelogFolder.in(folder).file(ChangelogFile.DEFAULT_PATH, "databaseChangeLog: []\n");
        revision(foreign.changelogFile(), "Add a thing", Format.YAML);
        assertThat(warnings)
                .containsExactly(
                        "The changelog " + foreign.changelogFile().file()
                                + " does not include changes/20261122181500-add-a-thing.yaml, so it will never run.\n"
                                + "Add to the changelog:\n"
                                + "  - includeAll: {path: changes/, relativeToChangelogFile: true, errorIfMissingOrEmpty: false}");
    }

    private ChangelogFile at(String path) {
        Path root = folder.resolve("resources");
        return new ChangelogFile(root.resolve(path), root);
    }

    private Path revision(ChangelogFile changelog, String message, Format format) {
        return drafts.revision(ChangelogSettings.of(changelog), message, format, "me", CLOCK, new Warnings());
    }

    private final class Warnings implements MigrateLog {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    }
}
