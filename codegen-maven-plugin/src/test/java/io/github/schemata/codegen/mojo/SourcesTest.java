package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.Changelog;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.codegen.source.Script;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {

    private static final Source DATABASE = new Database(new ConnectionSettings("jdbc:sqlite:x", null, null));

    @TempDir
    private Path project;

    private final Properties typed = new Properties();

    private Source choose(
            Map<String, String> environment,
            @Nullable String url,
            @Nullable String script,
            @Nullable String changelog) {
        return new Sources(typed, environment, project.toFile())
                .choose(new Sources.Configured(url, file(script), file(changelog), () -> DATABASE));
    }

    private static @Nullable File file(@Nullable String path) {
        return path == null ? null : new File(path);
    }

    @Test
    void takesTheOneThatIsConfiguredFromTheProjectsFolder() {
        assertThat(choose(Map.of(), "jdbc:sqlite:x", null, null)).isSameAs(DATABASE);
        assertThat(choose(Map.of(), null, "db/schema.sql", null))
                .isEqualTo(new Script(project.resolve("db/schema.sql")));
        assertThat(choose(Map.of(), null, null, "src/main/resources/db/db.yaml"))
                .isEqualTo(new Changelog(
                        project.resolve("src/main/resources/db/db.yaml"), project.resolve("src/main/resources")));
        assertThat(choose(Map.of("CODEGEN_URL", "jdbc:sqlite:y"), null, null, null))
                .isSameAs(DATABASE);
    }

    @Test
    void letsTheCommandLineWinOverAnotherKindInThePom() throws Exception {
        Path script = Files.createFile(project.resolve("typed.sql"));
        typed.setProperty("codegen.script", script.toString());
        assertThat(choose(Map.of("CODEGEN_URL", "jdbc:sqlite:y"), "jdbc:sqlite:x", "pom.sql", "db.yaml"))
                .isEqualTo(new Script(script));

        typed.clear();
        typed.setProperty("codegen.url", "jdbc:sqlite:z");
        assertThat(choose(Map.of(), null, "pom.sql", "db.yaml")).isSameAs(DATABASE);

        typed.clear();
        typed.setProperty("codegen.changelog", "db.yaml");
        Files.createFile(project.resolve("db.yaml"));
        assertThat(choose(Map.of(), "jdbc:sqlite:x", null, null))
                .isEqualTo(new Changelog(project.resolve("db.yaml"), project));
    }

    @Test
    void takesWhatIsTypedFromTheUsersOwnFolder() {
        typed.setProperty("codegen.script", "pom.xml");

        assertThat(choose(Map.of(), null, null, null))
                .isEqualTo(new Script(Path.of("pom.xml").toAbsolutePath()));
    }

    @Test
    void startsFromTheUsersFolderWithoutAProject() {
        Sources sources = new Sources(typed, Map.of(), null);
        Path here = Path.of("").toAbsolutePath();

        assertThat(sources.choose(new Sources.Configured(null, file("a.sql"), null, () -> DATABASE)))
                .isEqualTo(new Script(here.resolve("a.sql")));
        assertThat(sources.choose(new Sources.Configured(null, null, file("db/a.yaml"), () -> DATABASE)))
                .isEqualTo(new Changelog(here.resolve("db/a.yaml"), here.resolve("db")));
    }

    @Test
    void namesThemWhereThereIsMoreThanOne() {
        assertThatThrownBy(() -> choose(Map.of(), "jdbc:sqlite:x", "schema.sql", null))
                .isInstanceOf(CodegenException.class)
                .hasMessage("codegen.url and codegen.script are given, and tables come from one source.\n"
                        + "Leave all but one of them out.");
        assertThatThrownBy(() -> choose(Map.of("CODEGEN_URL", "jdbc:sqlite:y"), "jdbc:sqlite:x", "s.sql", "db.yaml"))
                .hasMessage("codegen.url (environment variable CODEGEN_URL), codegen.script and codegen.changelog are"
                        + " given, and tables come from one source.\nLeave all but one of them out.");
        typed.setProperty("codegen.script", "a.sql");
        typed.setProperty("codegen.changelog", "db.yaml");
        assertThatThrownBy(() -> choose(Map.of(), null, null, null))
                .hasMessage("codegen.script and codegen.changelog are given, and tables come from one source.\n"
                        + "Leave all but one of them out.");
    }

    @Test
    void namesThemWhereThereIsNone() {
        assertThatThrownBy(() -> choose(Map.of("CODEGEN_URL", " "), null, null, null))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith("No database is named, and no script or changelog.\nGive one of");
    }
}
