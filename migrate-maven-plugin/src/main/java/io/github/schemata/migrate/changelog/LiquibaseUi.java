package io.github.schemata.migrate.changelog;

import liquibase.AbstractExtensibleObject;
import liquibase.ui.InputHandler;
import liquibase.ui.UIService;
import org.jspecify.annotations.Nullable;

/** What Liquibase says to its command line's user goes to the log; it asks nothing. */
final class LiquibaseUi extends AbstractExtensibleObject implements UIService {

    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    public void sendMessage(String message) {
        LiquibaseLog.current().debug("Liquibase: " + message);
    }

    @Override
    public void sendErrorMessage(String message) {
        LiquibaseLog.current().debug("Liquibase: " + message);
    }

    @Override
    public void sendErrorMessage(String message, Throwable exception) {
        LiquibaseLog.current().debug("Liquibase: " + message);
    }

    @Override
    public <T> @Nullable T prompt(String prompt, T valueIfNoEntry, InputHandler<T> inputHandler, Class<T> type) {
        return valueIfNoEntry;
    }

    @Override
    public void setAllowPrompt(boolean allowPrompt) {}

    @Override
    public boolean getAllowPrompt() {
        return false;
    }
}
