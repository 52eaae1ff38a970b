package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.changelog.Changelog;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.sqlgenerator.core.MarkChangeSetRanGenerator;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.util.StringUtil;
import org.jspecify.annotations.Nullable;

/**
 * DATABASECHANGELOG in a script: the rows that Liquibase's MarkChangeSetRanGenerator writes, with two differences. The
 * order goes on from what the table holds when the script runs, and DEPLOYMENT_ID, which is a clock there, is made of
 * the changelog's content here, so that the same input gives the same script.
 */
final class HistorySql {

    private final OfflineDatabase script;
    private final Database database;
    private final String table;
    private final String deployment;

    HistorySql(OfflineDatabase script, Changelog changelog) {
        this.script = script;
        this.database = script.liquibase();
        this.table = database.escapeTableName(
                database.getLiquibaseCatalogName(),
                database.getLiquibaseSchemaName(),
                database.getDatabaseChangeLogTableName());
        this.deployment = digits(changelog);
    }

    private static String digits(Changelog changelog) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            changelog
                    .changesets()
                    .forEach(changeset -> digest.update(
                            (changeset.key() + changeset.checksum() + "\n").getBytes(StandardCharsets.UTF_8)));
            BigInteger number = new BigInteger(1, digest.digest());
            return String.format(Locale.ROOT, "%010d", number.mod(BigInteger.TEN.pow(10)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table, in the schema where the script runs. */
    String table() {
        return table;
    }

    void createTable() {
        for (Sql sql :
                SqlGeneratorFactory.getInstance().generateSql(new CreateDatabaseChangeLogTableStatement(), database)) {
            script.statement(sql.toSql());
        }
    }

    void insert(ChangeSet changeset, ExecType execType) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("ID", literal(changeset.getId()));
        row.put("AUTHOR", literal(changeset.getAuthor()));
        row.put("FILENAME", literal(changeset.getFilePath()));
        row.put("DATEEXECUTED", database.getCurrentDateTimeFunction());
        row.put("ORDEREXECUTED", "COALESCE(MAX(ORDEREXECUTED), 0) + 1");
        row.put(
                "MD5SUM",
                literal(changeset.generateCheckSum(ChecksumVersion.latest()).toString()));
        row.put("DESCRIPTION", literal(StringUtil.limitSize(changeset.getDescription(), 250)));
        row.put(
                "COMMENTS",
                literal(StringUtil.limitSize(
                        changeset.getComments() == null
                                ? ""
                                : changeset.getComments().strip(),
                        250)));
        row.put("EXECTYPE", literal(execType.value));
        row.put("CONTEXTS", literal(changeset.buildFullContext()));
        row.put("LABELS", literal(changeset.buildFullLabels()));
        row.put("LIQUIBASE", literal(MarkChangeSetRanGenerator.getLiquibaseBuildVersion()));
        row.put("DEPLOYMENT_ID", literal(deployment));
        String tag = MarkChangeSetRanGenerator.getTagFromChangeset(changeset);
        if (tag != null) {
            row.put("TAG", literal(tag));
        }
        script.statement("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") SELECT "
                + String.join(", ", row.values()) + " FROM " + table);
    }

    void delete(ChangeSet changeset) {
        script.statement("DELETE FROM " + table + " WHERE ID = " + literal(changeset.getId()) + " AND AUTHOR = "
                + literal(changeset.getAuthor()) + " AND REPLACE(FILENAME, 'classpath:', '') = "
                + literal(path(changeset)));
    }

    /** A query of the rows of those changesets that are applied, each once. */
    String applied(List<ChangeSet> changesets) {
        List<String> rows = new ArrayList<>();
        for (ChangeSet changeset : changesets) {
            rows.add("(" + literal(changeset.getId()) + ", " + literal(changeset.getAuthor()) + ", "
                    + literal(path(changeset)) + ")");
        }
        return "SELECT DISTINCT ID, AUTHOR, REPLACE(FILENAME, 'classpath:', '') AS F FROM " + table
                + " WHERE (ID, AUTHOR, REPLACE(FILENAME, 'classpath:', '')) IN "
                + script.dialect().rows(rows);
    }

    private static String path(ChangeSet changeset) {
        return DatabaseChangeLog.normalizePath(changeset.getFilePath());
    }

    private String literal(@Nullable String text) {
        return text == null ? "NULL" : "'" + database.escapeStringForDatabase(text) + "'";
    }
}
