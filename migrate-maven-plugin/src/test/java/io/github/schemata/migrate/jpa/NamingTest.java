package io.github.schemata.migrate.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NamingTest {

    @TempDir
    Path folder;

    private static final String ENTITY = "@Entity class BlogPost { @Id int id; String firstLine; }";
    private static final String SNAKE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
    private static final String PLAIN = "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";

    /** The classes by which a Spring Boot 3 with JPA is known, and the one that it names Hibernate. */
    private Path springBoot(Hibernate hibernate) {
        EntityProject boot = new EntityProject(folder.resolve("boot"), hibernate)
                .java(
                        "package org.springframework.orm.jpa;\npublic class LocalContainerEntityManagerFactoryBean {}",
                        "package org.springframework.boot.autoconfigure.orm.jpa;\npublic class HibernateJpaAutoConfiguration {}",
                        """
                        package org.springframework.boot.orm.jpa.hibernate;
                        public class SpringImplicitNamingStrategy
                            extends org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl {}
                        """)
                .compile();
        return boot.classes();
    }

    private static String names(EntitySchema schema) {
        return schema.schema().tables().get(0).name() + " "
                + schema.schema().tables().get(0).columns().get(1).name();
    }

    @ParameterizedTest
    @EnumSource
    void plainHibernateKeepsJavasNames(Hibernate hibernate) {
        EntityProject project = new EntityProject(folder, hibernate).java(ENTITY);

        assertThat(names(project.read())).isEqualTo("BlogPost firstLine");
        assertThat(names(project.with(PHYSICAL, SNAKE).readCompiled())).isEqualTo("blog_post first_line");
    }

    @ParameterizedTest
    @EnumSource
    void springBootsNamesAndSettingsAreTaken(Hibernate hibernate) {
        EntityProject project =
                new EntityProject(folder, hibernate).java(ENTITY).on(springBoot(hibernate));

        assertThat(names(project.read())).isEqualTo("blog_post first_line");

        project.resource("application.yml", """
                strategy: %s
                spring:
                  jpa:
                    hibernate.naming.physicalStrategy: ${strategy}
                    properties:
                      hibernate.default_schema: ${DB_SCHEMA:app}
                ---
                spring:
                  config.activate.on-profile: test
                  jpa.properties.hibernate.default_schema: other
                """.formatted(PLAIN));
        assertThat(names(project.readCompiled())).isEqualTo("app.BlogPost firstLine");

        project.resource("application.properties", "spring.jpa.hibernate.naming.physical-strategy=" + SNAKE);
        assertThat(names(project.readCompiled())).isEqualTo("app.blog_post first_line");

        project.with(PHYSICAL, PLAIN);
        assertThat(names(project.readCompiled())).isEqualTo("app.BlogPost firstLine");
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfADatabaseOrACacheIsTouched(Hibernate hibernate) {
        EntityProject project = new EntityProject(folder, hibernate)
                .java(ENTITY)
                .with("hibernate.dialect", "org.example.NoSuchDialect")
                .with("hibernate.connection.url", "jdbc:nothing:there")
                .with("jakarta.persistence.jdbc.url", "jdbc:nothing:there")
                .with("jakarta.persistence.nonJtaDataSource", "java:nothing")
                .with("hibernate.cache.region.factory_class", "org.example.NoSuchCache")
                .with("hibernate.hbm2ddl.auto", "create");

        assertThat(names(project.read())).isEqualTo("BlogPost firstLine");
    }
}
