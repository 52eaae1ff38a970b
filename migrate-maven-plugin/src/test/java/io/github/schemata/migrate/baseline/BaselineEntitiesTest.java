package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.source.Changelog;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code codegen:generate} makes of a baseline is what it makes of the database that the baseline was made from. */
final class BaselineEntitiesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"TORTURE, YAML", "TORTURE, XML", "CHINOOK, YAML", "SAKILA, YAML", "NORTHWIND, XML"})
    void areThoseOfTheDatabase(Example example, Format format) throws Exception {
        Path database = example.in(folder);
        Path root = folder.resolve("resources");
        ChangelogFile file = new ChangelogFile(root.resolve(ChangelogFile.DEFAULT_PATH), root);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(
                        new Setup(ChangelogSettings.of(file), ChangelogFolder.sqlite(database), MigrateLog.SILENT),
                        format,
                        "test",
                        List.of(),
                        Clock.systemUTC()));

        Map<String, String> live =
                sources(new Database(new ConnectionSettings("jdbc:sqlite:" + database, null, null)), "live");

        assertThat(sources(Changelog.in(folder, file.file()), "changelog")).isEqualTo(live);
        assertThat(live).isNotEmpty();
    }

    /** Without a look at the rows, which a baseline does not have. */
    private Map<String, String> sources(Source source, String name) throws IOException {
        Path generated = folder.resolve(name);
        new Codegen()
                .run(new CodegenRequest(
                        source,
                        TableChoice.ALL,
                        0,
                        null,
                        MappingOptions.in("model").build(),
                        EmitStyle.USUAL,
                        new OutputFolders(generated, generated, ""),
                        false));
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(generated.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
