package io.github.schemata.migrate.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.change.ColumnConfig;
import liquibase.change.core.LoadDataChange.LOAD_DATA_TYPE;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.BatchDmlExecutablePreparedStatement;
import liquibase.statement.DatabaseFunction;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.ExecutablePreparedStatementBase;
import liquibase.statement.InsertExecutablePreparedStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.UpdateExecutablePreparedStatement;
import liquibase.statement.core.InsertStatement;
import liquibase.statement.core.UpdateStatement;
import org.jspecify.annotations.Nullable;

/** Rows that Liquibase would hand to the driver value by value, as statements with the values in them. */
final class PlainRows {

    private final Database database;
    private final Dialect dialect;

    PlainRows(Database database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    List<SqlStatement> of(ExecutablePreparedStatement prepared) throws DatabaseException {
        if (prepared instanceof BatchDmlExecutablePreparedStatement batch) {
            Stream.Builder<SqlStatement> rows = Stream.builder();
            for (ExecutablePreparedStatementBase row : batch.getIndividualStatements()) {
                of(row).forEach(rows);
            }
            return rows.build().toList();
        }
        if (prepared instanceof InsertExecutablePreparedStatement insert) {
            return List.of(insert(insert));
        }
        if (prepared instanceof UpdateExecutablePreparedStatement update) {
            return List.of(update(update));
        }
        throw new DatabaseException(
                prepared.getClass().getSimpleName() + " can only be executed, and not be written into a script");
    }

    private SqlStatement insert(InsertExecutablePreparedStatement row) throws DatabaseException {
        InsertStatement insert = new InsertStatement(row.getCatalogName(), row.getSchemaName(), row.getTableName());
        for (ColumnConfig column : row.getColumns()) {
            if (!Boolean.TRUE.equals(column.isAutoIncrement())) {
                insert.addColumnValue(column.getName(), value(row, column));
            }
        }
        return insert;
    }

    private SqlStatement update(UpdateExecutablePreparedStatement row) throws DatabaseException {
        UpdateStatement update = new UpdateStatement(row.getCatalogName(), row.getSchemaName(), row.getTableName());
        for (ColumnConfig column : row.getColumns()) {
            update.addNewColumnValue(column.getName(), value(row, column));
        }
        update.setWhereClause(row.getWhereClause());
        row.getWhereColumnNames().forEach(update::addWhereColumnName);
        row.getWhereParameters().forEach(update::addWhereParameter);
        return update;
    }

    private @Nullable Object value(ExecutablePreparedStatementBase row, ColumnConfig column) throws DatabaseException {
        if (column.getValueBlobFile() != null) {
            return new DatabaseFunction(dialect.bytes(read(row, column.getValueBlobFile())));
        }
        if (column.getValueClobFile() != null) {
            String encoding = column.getEncoding() == null ? "UTF-8" : column.getEncoding();
            return text(new String(read(row, column.getValueClobFile()), Charset.forName(encoding)));
        }
        String value = column.getValue();
        if (value != null && LOAD_DATA_TYPE.BLOB.name().equalsIgnoreCase(column.getType())) {
            return new DatabaseFunction(dialect.bytes(Base64.getDecoder().decode(value)));
        }
        if (value != null && LOAD_DATA_TYPE.CLOB.name().equalsIgnoreCase(column.getType())) {
            return text(value);
        }
        return column.getValueObject();
    }

    /** As it is: Liquibase takes a text of {@code null} for NULL. */
    private DatabaseFunction text(String value) {
        return new DatabaseFunction("'" + database.escapeStringForDatabase(value) + "'");
    }

    /** A file is named from the changelog's folder, or from the resource root. */
    private static byte[] read(ExecutablePreparedStatementBase row, String path) throws DatabaseException {
        ResourceAccessor resources = row.getResourceAccessor() == null
                ? Scope.getCurrentScope().getResourceAccessor()
                : row.getResourceAccessor();
        try {
            String changelog = row.getChangeSet().getChangeLog().getPhysicalFilePath();
            Resource beside = resources.get(changelog).resolveSibling(path);
            try (InputStream in = (beside.exists() ? beside : resources.getExisting(path)).openInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new DatabaseException("The file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
