package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.SqlType;
import java.util.Arrays;
import java.util.List;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a column's JDBC type code means.
 *
 * @see SqlTypes
 */
final class ColumnTypes {

    private final MetadataImplementor metadata;
    private final Dialect dialect;

    ColumnTypes(MetadataImplementor metadata) {
        this.metadata = metadata;
        this.dialect = metadata.getDatabase().getDialect();
    }

    /**
     * The meaning of a column.
     *
     * @param declared the type of the {@code columnDefinition}; empty where there is none
     */
    SqlType of(Column column, String declared) {
        int code = ColumnSize.typeCode(column, metadata);
        return switch (code) {
            case SqlTypes.BIT, SqlTypes.BOOLEAN -> new SqlType.Bool(declared);
            case SqlTypes.TINYINT, SqlTypes.ORDINAL_ENUM -> new SqlType.Whole(declared, 8);
            case SqlTypes.SMALLINT -> new SqlType.Whole(declared, 16);
            case SqlTypes.INTEGER -> new SqlType.Whole(declared, 32);
            case SqlTypes.BIGINT -> new SqlType.Whole(declared, 64);
            case SqlTypes.FLOAT, SqlTypes.REAL, SqlTypes.DOUBLE -> new SqlType.Approximate(declared);
            case SqlTypes.NUMERIC, SqlTypes.DECIMAL, SqlTypes.DURATION -> exact(column, declared);
            case SqlTypes.DATE, SqlTypes.LOCAL_DATE -> new SqlType.Date(declared);
            case SqlTypes.TIME,
                    SqlTypes.TIME_UTC,
                    SqlTypes.TIME_WITH_TIMEZONE,
                    SqlTypes.LOCAL_TIME,
                    SqlTypes.OFFSET_TIME -> new SqlType.Time(declared);
            case SqlTypes.TIMESTAMP, SqlTypes.LOCAL_DATE_TIME -> new SqlType.Timestamp(declared, false);
            case SqlTypes.TIMESTAMP_UTC,
                    SqlTypes.TIMESTAMP_WITH_TIMEZONE,
                    SqlTypes.INSTANT,
                    SqlTypes.OFFSET_DATE_TIME,
                    SqlTypes.ZONED_DATE_TIME -> new SqlType.Timestamp(declared, true);
            default -> textual(code, column, declared);
        };
    }

    private SqlType textual(int code, Column column, String declared) {
        return switch (code) {
            case SqlTypes.CHAR, SqlTypes.NCHAR -> character(column, declared);
            case SqlTypes.VARCHAR, SqlTypes.NVARCHAR, SqlTypes.ENUM ->
                new SqlType.Text(declared, length(column, dialect.getMaxVarcharLength()));
            case SqlTypes.LONGVARCHAR, SqlTypes.LONGNVARCHAR, SqlTypes.LONG32VARCHAR, SqlTypes.LONG32NVARCHAR ->
                new SqlType.Text(declared, null);
            case SqlTypes.CLOB, SqlTypes.NCLOB, SqlTypes.MATERIALIZED_CLOB, SqlTypes.MATERIALIZED_NCLOB ->
                new SqlType.Text(large(declared), null);
            case SqlTypes.BINARY, SqlTypes.VARBINARY ->
                new SqlType.Binary(declared, length(column, dialect.getMaxVarbinaryLength()));
            case SqlTypes.LONGVARBINARY, SqlTypes.LONG32VARBINARY -> new SqlType.Binary(declared, null);
            case SqlTypes.BLOB, SqlTypes.MATERIALIZED_BLOB -> new SqlType.Binary(large(declared), null);
            case SqlTypes.UUID -> new SqlType.Uuid(declared);
            case SqlTypes.JSON -> new SqlType.Json(declared);
            case SqlTypes.NAMED_ENUM, SqlTypes.NAMED_ORDINAL_ENUM ->
                new SqlType.Enumeration(declared, constants(column, code == SqlTypes.NAMED_ENUM));
            default -> new SqlType.Other(declared.isEmpty() ? named(column) : declared);
        };
    }

    /** Told from a varchar, which Hibernate's own validation does not take for it. */
    private SqlType character(Column column, String declared) {
        Integer length = length(column, dialect.getMaxVarcharLength());
        String fixed = length == null ? "" : "char(" + length + ")";
        return new SqlType.Text(declared.isEmpty() ? fixed : declared, length);
    }

    /** Hibernate writes and reads a {@code @Lob} on PostgreSQL as a large object, and never as text or bytea. */
    private static String large(String declared) {
        return declared.isEmpty() ? "oid" : declared;
    }

    /** As PostgreSQL names it; {@code integer array} is what it shows as {@code integer[]}. */
    private String named(Column column) {
        return column.getSqlType(metadata).replaceFirst(" array$", "[]");
    }

    private SqlType exact(Column column, String declared) {
        Size size = ColumnSize.of(column, dialect, metadata);
        return new SqlType.Exact(declared, size.getPrecision(), size.getScale());
    }

    /** Null where Hibernate would take a type without a length. */
    private @Nullable Integer length(Column column, int most) {
        Long length = ColumnSize.of(column, dialect, metadata).getLength();
        return length == null || length > most ? null : Integer.valueOf(length.intValue());
    }

    /** In the order of Hibernate's own CREATE TYPE: by name, unless the type is one of ordinals. */
    private static List<String> constants(Column column, boolean byName) {
        if (!(column.getValue() instanceof BasicValue value)) {
            return List.of();
        }
        Class<?> type = value.getResolution().getDomainJavaType().getJavaTypeClass();
        Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
        List<String> names = Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return byName ? names.stream().sorted().toList() : names;
    }
}
