package io.github.schemata.codegen.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.testing.HibernateJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HibernateClassPathTest {

    @TempDir
    private Path directory;

    @Test
    void wantsNothingWhereTheProjectBringsAll() {
        assertThat(HibernateClassPath.of(HibernateJars.HIBERNATE_6.jars(), HibernateClassPath.DEFAULT_VERSION))
                .isEqualTo(new HibernateClassPath("6.6.49.Final", true, List.of()));
    }

    @Test
    void wantsTheDialectsOfTheProjectsOwnVersion() {
        List<Path> jars = List.of(Path.of("x", "hibernate-core-7.1.0.Final.jar"), Path.of("x", "other-1.jar"));

        assertThat(HibernateClassPath.of(jars, HibernateClassPath.DEFAULT_VERSION))
                .isEqualTo(new HibernateClassPath(
                        "7.1.0.Final", true, List.of("org.hibernate.orm:hibernate-community-dialects:7.1.0.Final")));
    }

    @Test
    void wantsTheDefaultVersionWhereThereIsNone() {
        assertThat(HibernateClassPath.of(List.of(), "6.6.49.Final"))
                .isEqualTo(new HibernateClassPath(
                        "6.6.49.Final",
                        false,
                        List.of(
                                "org.hibernate.orm:hibernate-core:6.6.49.Final",
                                "org.hibernate.orm:hibernate-community-dialects:6.6.49.Final")));
    }

    @Test
    void knowsARenamedJarByItsContent() throws IOException {
        Path core = HibernateJars.HIBERNATE_7.jars().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("hibernate-core-"))
                .findFirst()
                .orElseThrow();
        Path renamed = Files.copy(core, directory.resolve("orm.jar"));

        assertThat(HibernateClassPath.of(List.of(directory, renamed), "6.6.49.Final")
                        .version())
                .isEqualTo("7.4.1.Final");
    }

    @Test
    void refusesOtherVersionsByName() {
        List<Path> jars = List.of(Path.of("hibernate-core-5.6.15.Final.jar"));

        assertThatThrownBy(() -> HibernateClassPath.of(jars, HibernateClassPath.DEFAULT_VERSION))
                .isInstanceOf(CodegenException.class)
                .hasMessage(
                        "The project's Hibernate is 5.6.15.Final, and codegen:verify knows 6.6 and 7.\n"
                                + "Use Hibernate 6.6.x or 7.x, or verify in a module without Hibernate: it then runs on 7.4.1.Final.");
    }

    @Test
    void refusesAnUnknownDefault() {
        assertThatThrownBy(() -> HibernateClassPath.of(List.of(), "5.6.15.Final"))
                .isInstanceOf(CodegenException.class)
                .hasMessageStartingWith(
                        "codegen.hibernateVersion is 5.6.15.Final, and codegen:verify knows 6.6 and 7.");
    }
}
