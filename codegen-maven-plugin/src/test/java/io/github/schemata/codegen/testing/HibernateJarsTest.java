package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HibernateJarsTest {

    @TempDir
    private Path classes;

    @ParameterizedTest
    @EnumSource(HibernateJars.class)
    void bringsHibernateItsDialectsAndTheDriver(HibernateJars hibernate) throws Exception {
        try (URLClassLoader loader = hibernate.classLoader(classes)) {
            assertThat(loader.loadClass("org.hibernate.Hibernate")).isNotNull();
            assertThat(loader.loadClass("org.hibernate.community.dialect.SQLiteDialect"))
                    .isNotNull();
            assertThat(loader.loadClass("org.sqlite.JDBC")).isNotNull();
        }
    }

    @Test
    void keepsTheVersionsApart() {
        assertThat(HibernateJars.HIBERNATE_6.classPath())
                .contains("hibernate-core-6.6")
                .doesNotContain("-7.4");
        assertThat(HibernateJars.HIBERNATE_7.classPath())
                .contains("hibernate-core-7.4")
                .doesNotContain("-6.6");
    }
}
