package io.github.schemata.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has no changelog loads nothing of Liquibase: all works where it is not there at all. */
final class WithoutLiquibaseTest {

    @TempDir
    private Path folder;

    /** Runs where there is no Liquibase. */
    public static final class Inside {

        private Inside() {}

        public static String generate(String kind, String file, String folder) {
            Source source =
                    kind.equals("script") ? new Script(Path.of(file)) : Changelog.in(Path.of(folder), Path.of(file));
            assertThat(source.fingerprint()).isPresent();
            return GeneratedCode.from(Path.of(folder), source).fields("T");
        }
    }

    private Object generate(String kind, Path file) throws Exception {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("liquibase"))
                .map(WithoutLiquibaseTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("liquibase.Scope")).isInstanceOf(ClassNotFoundException.class);
            return loader.loadClass(Inside.class.getName())
                    .getMethod("generate", String.class, String.class, String.class)
                    .invoke(null, kind, file.toString(), folder.resolve("code").toString());
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aScriptNeedsNone() throws Exception {
        Path script = Files.writeString(folder.resolve("schema.sql"), "create table t (a integer primary key)");

        assertThat(generate("script", script)).asString().contains("private Long a;");
    }

    @Test
    void aChangelogNeedsIt() throws Exception {
        Path changelog = Files.writeString(folder.resolve("db.yaml"), "databaseChangeLog: []");

        assertThatThrownBy(() -> generate("changelog", changelog))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .isNotInstanceOf(CodegenException.class);
    }
}
