package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConstraintsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void beanValidationCountsAsHibernateCountsItUnlessItIsOff(Hibernate hibernate) throws IOException {
        EntityProject project = new EntityProject(folder, hibernate);
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("validator.jars")))) {
            jars.forEach(project::on);
        }
        project.java("""
                @Entity class Person {
                    @Id int id;
                    @jakarta.validation.constraints.NotNull @jakarta.validation.constraints.Size(max = 30) String name;
                    @jakarta.validation.constraints.Digits(integer = 8, fraction = 2) BigDecimal pay;
                    @jakarta.validation.constraints.Min(18) int age;
                }
                """);

        assertThat(Shown.all(project.read())).isEqualTo("""
                        Person
                          id whole(32) not null
                          age whole(32) not null
                          name text(30) not null
                          pay exact(10,2)
                          primary key (id)
                          check (age>=18)
                        """);

        assertThat(Shown.all(project.with("jakarta.persistence.validation.mode", "callback")
                        .readCompiled()))
                .contains("name text(255)\n")
                .doesNotContain("check");
    }
}
