package io.github.schemata.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.util.LiquibaseUtil;
import org.junit.jupiter.api.Test;

/** Each of the two test runs has the Liquibase that it says it has. */
class TestedLiquibaseTest {

    @Test
    void isTheOneOfThisRun() {
        assertThat(LiquibaseUtil.getBuildVersion()).isEqualTo(System.getProperty("liquibase.tested"));
    }
}
