package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorsTest {

    @TempDir
    Path folder;

    private static final String A = "@Entity class A { @Id int id; }";

    private static void isTwoLines(Throwable e) {
        assertThat(e).isInstanceOf(MigrateException.class);
        assertThat(e.getMessage().lines().count()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void hibernatesRefusalNamesTheClass(Hibernate hibernate) {
        EntityProject project = new EntityProject(folder, hibernate).java("@Entity class A { int noId; }");

        assertThatThrownBy(project::read)
                .satisfies(ErrorsTest::isTwoLines)
                .hasMessageContaining("refuses the entities: ")
                .hasMessageContaining("shop.A")
                .hasMessageEndingWith("\nMend the mapping, and compile again: mvn process-classes");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(ErrorsTest.class.getClassLoader());
    }

    @ParameterizedTest
    @EnumSource
    void aMissingDependencyIsNamed(Hibernate hibernate) throws IOException {
        EntityProject library = new EntityProject(folder.resolve("lib"), hibernate)
                .java("package lib;\npublic class Money implements java.io.Serializable {}")
                .compile();
        EntityProject project = new EntityProject(folder, hibernate)
                .java("@Entity class A { @Id int id; lib.Money money; }")
                .on(library.classes())
                .compile();
        Files.delete(library.classes().resolve("lib/Money.class"));

        assertThatThrownBy(project::readCompiled)
                .satisfies(ErrorsTest::isTwoLines)
                .hasMessage("Class shop.A needs lib.Money, which is not on the class path."
                        + "\nAdd the dependency that brings it, with scope compile or provided.");
    }

    @ParameterizedTest
    @EnumSource
    void aNewerJavaIsNamed(Hibernate hibernate) throws IOException {
        EntityProject project = new EntityProject(folder, hibernate).java(A).compile();
        Path file = project.classes().resolve("shop/A.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) 99;
        Files.write(file, bytes);

        assertThatThrownBy(project::readCompiled)
                .satisfies(ErrorsTest::isTwoLines)
                .hasMessageStartingWith("Class shop.A was compiled for Java 55, and Maven runs on Java ");
    }

    @Test
    void classesThatCannotBeLoadedAreNoMatterUnlessTheyAreEntities() throws IOException {
        EntityProject library = new EntityProject(folder.resolve("lib"), Hibernate.SIX)
                .java("package lib;\npublic class Base {}")
                .compile();
        EntityProject project = new EntityProject(folder, Hibernate.SIX)
                .java(A, "class Broken extends lib.Base {}")
                .on(library.classes())
                .compile();
        Files.delete(library.classes().resolve("lib/Base.class"));
        Files.writeString(project.classes().resolve("NoClass.class"), "nothing");

        assertThat(project.readCompiled().entities()).hasSize(1);
    }

    @Test
    void staleClassesAreRefused() throws IOException {
        EntityProject project = new EntityProject(folder, Hibernate.SIX).java(A).compile();
        Path source = project.sourceFolder().resolve("shop/A.java");
        FileTime compiled = Files.getLastModifiedTime(project.classes().resolve("shop/A.class"));
        Files.setLastModifiedTime(source, FileTime.fromMillis(compiled.toMillis() + 5000));
        assertThatThrownBy(project::readCompiled)
                .hasMessage(source + " is newer than its class in " + project.classes()
                        + ".\nCompile first: mvn process-classes");

        Files.setLastModifiedTime(source, FileTime.fromMillis(compiled.toMillis() - 5000));
        assertThat(project.readCompiled().entities()).hasSize(1);

        Path added = project.sourceFolder().resolve("shop/New.java");
        Files.writeString(added, "package shop; class New {}");
        Files.setLastModifiedTime(added, FileTime.fromMillis(compiled.toMillis() + 5000));
        assertThatThrownBy(project::readCompiled)
                .hasMessage(added + " has no class in " + project.classes() + ".\nCompile first: mvn process-classes");

        Files.setLastModifiedTime(added, FileTime.fromMillis(compiled.toMillis() - 5000));
        assertThat(project.readCompiled().entities()).hasSize(1);
    }

    @Test
    void noEntitiesAndNoHibernateAreSaid() {
        EntityProject project = new EntityProject(folder, Hibernate.SIX).java("class A {}");
        assertThatThrownBy(project::read)
                .hasMessageStartingWith("There are no entities in " + project.classes())
                .hasMessageContaining("-Dmigrate.entityPackages");
        assertThatThrownBy(() -> project.packages("nowhere").readCompiled())
                .hasMessageStartingWith("There are no entities in the packages nowhere");

        EntityRequest without = new EntityRequest(project.classes(), List.of(), List.of(), List.of(), null, Map.of());
        assertThatThrownBy(() -> EntityReader.read(without, io.github.schemata.migrate.MigrateLog.SILENT))
                .hasMessageStartingWith("There is no Hibernate on the class path")
                .hasMessageContaining("org.hibernate.orm:hibernate-core:" + HibernateClassPath.DEFAULT_VERSION);
        for (String name : List.of("hibernate-core-5.6.15.Final.jar", "hibernate-core-jakarta-5.6.15.Final.jar")) {
            List<Path> old = List.of(Path.of(name));
            assertThatThrownBy(() -> HibernateClassPath.of(old, "7.4.1.Final"))
                    .hasMessageStartingWith("The project's Hibernate is 5.6.15.Final");
        }
    }
}
