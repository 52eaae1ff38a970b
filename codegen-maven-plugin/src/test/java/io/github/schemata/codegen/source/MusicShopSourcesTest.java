package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tables from a database, from a script and from a changelog make the same code. */
final class MusicShopSourcesTest {

    private static final Path SCRIPT = Path.of("../it-projects/src/it/music-shop/music-shop.sql");
    private static final Path TABLES = Path.of("src/test/resources/changelog/music-shop-tables.yaml");

    @TempDir
    private Path folder;

    private GeneratedCode live;

    @BeforeEach
    void generateFromADatabase() throws Exception {
        Path database = folder.resolve("shop.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(SCRIPT));
        }
        live = GeneratedCode.ofDatabase(folder.resolve("live"), database);
        assertThat(live.classes()).contains("Album", "PlaylistTrackId").hasSizeGreaterThan(11);
    }

    @Test
    void aScriptMakesTheSameCode() throws IOException {
        assertSame(GeneratedCode.from(folder.resolve("script"), new Script(SCRIPT.toAbsolutePath())));
    }

    @Test
    void aChangelogMakesTheSameCode() throws IOException {
        Path changes = Files.createDirectories(folder.resolve("src/main/resources/db/changelog/changes"));
        Files.copy(TABLES, changes.resolve("1-tables.yaml"));
        String script = Files.readString(SCRIPT);
        Files.writeString(changes.resolve("rows.txt"), script.substring(script.indexOf("INSERT INTO")));
        Files.writeString(changes.resolve("2-rows.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                  <changeSet id="rows" author="shop">
                    <sqlFile path="rows.txt" relativeToChangelogFile="true"/>
                  </changeSet>
                </databaseChangeLog>
                """);
        Path master = Files.writeString(changes.resolveSibling("db.changelog-master.yaml"), """
                databaseChangeLog:
                  - includeAll: { path: db/changelog/changes/, endsWithFilter: ".yaml" }
                  - include: { file: changes/2-rows.xml, relativeToChangelogFile: true }
                """);

        assertSame(GeneratedCode.from(folder.resolve("changelog"), Changelog.in(folder, master)));
    }

    private void assertSame(GeneratedCode code) {
        assertThat(code.classes()).isEqualTo(live.classes());
        code.classes().forEach(name -> assertThat(code.source(name)).isEqualTo(live.source(name)));
        assertThat(code.result().entities().notes())
                .isEqualTo(live.result().entities().notes());
        code.works();
    }
}
