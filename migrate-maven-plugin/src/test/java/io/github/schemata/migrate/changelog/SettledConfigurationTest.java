package io.github.schemata.migrate.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.MigrateLog;
import java.nio.file.Path;
import java.util.List;
import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.configuration.ConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledConfigurationTest {

    private static final String KEY = "liquibase.changelogLockPollRate";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(KEY);
    }

    private <T> T inARun(LiquibaseScope.Work<T> work) {
        ChangelogFile file = ChangelogFile.resolve("master.yaml", null, folder, folder);
        return LiquibaseScope.call(ChangelogSettings.of(file), MigrateLog.SILENT, work);
    }

    private static Long pollRate() {
        return GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentValue();
    }

    private static List<ConfigurationValueProvider> providers() {
        return List.copyOf(Scope.getCurrentScope()
                .getSingleton(LiquibaseConfiguration.class)
                .getProviders());
    }

    @Test
    void aSystemPropertyCountsInEachRunAnew() {
        assertThat(inARun(SettledConfigurationTest::pollRate)).isEqualTo(10);
        System.setProperty(KEY, "7");
        assertThat(inARun(SettledConfigurationTest::pollRate)).isEqualTo(7);
        System.clearProperty(KEY);
        assertThat(inARun(SettledConfigurationTest::pollRate)).isEqualTo(10);
    }

    @Test
    void whatLiquibaseAsksIsAsBeforeAfterwards() {
        List<ConfigurationValueProvider> before = providers();
        inARun(() -> inARun(SettledConfigurationTest::pollRate));
        assertThat(providers()).isEqualTo(before);
        try {
            inARun(() -> {
                throw new IllegalStateException("broken");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("broken");
        }
        assertThat(providers()).isEqualTo(before);
    }
}
