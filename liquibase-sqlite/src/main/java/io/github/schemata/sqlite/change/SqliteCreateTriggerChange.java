package io.github.schemata.sqlite.change;

import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.sql.CreateTriggerStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.ChangeMetaData;
import liquibase.change.CheckSum;
import liquibase.change.DatabaseChange;
import liquibase.change.DatabaseChangeProperty;
import liquibase.changelog.ChangeLogParameters;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.util.StreamUtil;
import org.jspecify.annotations.Nullable;

/** Creates a trigger from its whole CREATE TRIGGER statement, which may hold any number of semicolons. */
@DatabaseChange(
        name = "sqliteCreateTrigger",
        description = "Creates a trigger from its whole CREATE TRIGGER statement",
        priority = ChangeMetaData.PRIORITY_DEFAULT)
public final class SqliteCreateTriggerChange extends SqliteOnlyChange {

    private @Nullable String triggerName;
    private @Nullable String body;
    private @Nullable String path;
    private @Nullable Boolean relativeToChangelogFile;
    private @Nullable String encoding;

    @DatabaseChangeProperty(
            description = "Name of the trigger, the same as in the statement",
            exampleValue = "track_changed",
            requiredForDatabase = SQLITE,
            supportsDatabase = SQLITE)
    public @Nullable String getTriggerName() {
        return triggerName;
    }

    public void setTriggerName(@Nullable String triggerName) {
        this.triggerName = triggerName;
    }

    @DatabaseChangeProperty(
            description = "The whole CREATE TRIGGER statement; in XML the text of the element. Either this or 'path'",
            exampleValue = "CREATE TRIGGER track_changed AFTER UPDATE ON track BEGIN SELECT 1; END",
            serializationType = SerializationType.DIRECT_VALUE,
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    @DatabaseChangeProperty(
            description = "A file that holds the statement. Either this or 'body'",
            exampleValue = "triggers/track_changed.sql",
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    @DatabaseChangeProperty(
            description = "Whether 'path' is seen from the changelog file. Default: false, from the search path",
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable Boolean getRelativeToChangelogFile() {
        return relativeToChangelogFile;
    }

    public void setRelativeToChangelogFile(@Nullable Boolean relativeToChangelogFile) {
        this.relativeToChangelogFile = relativeToChangelogFile;
    }

    @DatabaseChangeProperty(
            description = "Encoding of the file. Default: as Liquibase is set",
            exampleValue = "UTF-8",
            requiredForDatabase = "none",
            supportsDatabase = SQLITE)
    public @Nullable String getEncoding() {
        return encoding;
    }

    public void setEncoding(@Nullable String encoding) {
        this.encoding = encoding;
    }

    @Override
    void check(ValidationErrors errors) {
        if (blank(body) == blank(path)) {
            errors.addError("sqliteCreateTrigger " + triggerName + " needs either 'body' or 'path'"
                    + (blank(body) ? "" : ", and has both"));
            return;
        }
        try {
            TriggerText.problem(text(), given(triggerName)).ifPresent(errors::addError);
        } catch (SqliteChangeException e) {
            errors.addError(e.getMessage());
        }
    }

    @Override
    public SqlStatement[] generateStatements(Database database) {
        boolean unread = blank(body) && getChangeSet() == null;
        return new SqlStatement[] {new CreateTriggerStatement(given(triggerName), unread ? "" : text())};
    }

    private String text() {
        if (blank(path) || !blank(body)) {
            return given(body);
        }
        try (InputStream in = file().openInputStream()) {
            String text = StreamUtil.readStreamAsString(in, encoding);
            ChangeLogParameters parameters =
                    getChangeSet() == null ? null : getChangeSet().getChangeLogParameters();
            return parameters == null
                    ? text
                    : parameters.expandExpressions(text, getChangeSet().getChangeLog());
        } catch (IOException e) {
            throw new SqliteChangeException(
                    "sqliteCreateTrigger " + triggerName + " cannot read its file " + path + ": " + e.getMessage(), e);
        }
    }

    private Resource file() throws IOException {
        ResourceAccessor files = Scope.getCurrentScope().getResourceAccessor();
        return Boolean.TRUE.equals(relativeToChangelogFile)
                ? files.getExisting(files.get(getChangeSet().getChangeLog().getPhysicalFilePath())
                        .resolveSibling(path)
                        .getPath())
                : files.getExisting(given(path));
    }

    /** Of the statement, wherever it stands and however its lines are broken. */
    @Override
    public CheckSum generateCheckSum() {
        InputStream text = new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
        CheckSum ofText = CheckSum.compute(new AbstractSQLChange.NormalizingStream(text), false);
        return CheckSum.compute(super.generateCheckSum() + ":" + ofText);
    }

    @Override
    public String[] getExcludedFieldFilters(ChecksumVersion version) {
        return new String[] {"body", "path", "relativeToChangelogFile", "encoding"};
    }

    @Override
    protected Change[] createInverses() {
        SqliteDropTriggerChange inverse = new SqliteDropTriggerChange();
        inverse.setTriggerName(triggerName);
        return new Change[] {inverse};
    }

    @Override
    public String getConfirmationMessage() {
        return "Trigger " + triggerName + " created";
    }
}
