package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.type.TypeMapping;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.type.ValueChoice.Temporal;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.dialect.sqlite.Affinity;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import io.github.schemata.schema.profile.TemporalForms;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a choice of a type that the user gives: how its values get in and out of the column. */
final class GivenTypes {

    private static final Set<JavaType> DAYS_AND_TIMES = Set.of(
            JavaType.LOCAL_DATE,
            JavaType.LOCAL_TIME,
            JavaType.LOCAL_DATE_TIME,
            JavaType.OFFSET_DATE_TIME,
            JavaType.INSTANT);

    private GivenTypes() {}

    /**
     * The choice for a column.
     *
     * @param own what it would be without the mapping
     */
    static ValueChoice of(TypeMapping mapping, String name, Column column, ValueChoice own, ColumnProfile data) {
        JavaType type = mapping.type();
        if (mapping.converter() != null) {
            return new ValueChoice.UserConverted(type, mapping.converter());
        }
        if (type.equals(own.type()) && !(own instanceof ValueChoice.Enumerated)) {
            return own;
        }
        if (type.equals(JavaType.UUID) && !(column.type() instanceof SqlType.Binary)) {
            return new ValueChoice.UuidText();
        }
        if (type.equals(JavaType.OBJECT)) {
            return new ValueChoice.Mixed();
        }
        return DAYS_AND_TIMES.contains(type) ? moment(type, name, column, data) : new ValueChoice.Plain(type);
    }

    private static ValueChoice moment(JavaType type, String name, Column column, ColumnProfile data) {
        boolean numbers = data.values() > 0
                ? data.integers() + data.reals() == data.values()
                : Affinity.of(column.type().declared()) == Affinity.INTEGER;
        TemporalForm epoch = numbers && data.reals() == 0 ? epoch(data) : null;
        boolean instant = type.equals(JavaType.INSTANT);
        if (instant != numbers || instant && epoch == null) {
            throw new CodegenException("codegen.typeMappings maps " + name + " to " + type.simpleName() + ", and "
                    + (numbers ? "it holds numbers" : "it holds no numbers that count seconds or milliseconds") + ".\n"
                    + "Give " + (numbers && epoch != null ? "java.time.Instant" : "java.time.LocalDateTime")
                    + ", or a converter of yours: " + mappingWithConverter(name, type) + ".");
        }
        return epoch != null ? new Temporal(type, epoch, null) : text(type);
    }

    private static String mappingWithConverter(String name, JavaType type) {
        return name + "=java.time." + type.simpleName() + ":com.example.YourConverter";
    }

    /** Without rows as SQLite's own unixepoch() counts. */
    private static @Nullable TemporalForm epoch(ColumnProfile data) {
        Long smallest = data.smallest();
        Long largest = data.largest();
        if (smallest == null || largest == null) {
            return TemporalForm.EPOCH_SECONDS;
        }
        boolean millis = TemporalForms.of(smallest) == TemporalForm.EPOCH_MILLIS && smallest > 0;
        TemporalForm last = TemporalForms.of(largest);
        return millis || last == TemporalForm.EPOCH_SECONDS ? last : null;
    }

    /** The forms of SQLite's own date(), time() and datetime(). */
    private static ValueChoice text(JavaType type) {
        if (type.equals(JavaType.LOCAL_DATE)) {
            return new Temporal(type, TemporalForm.DATE, null);
        }
        if (type.equals(JavaType.LOCAL_TIME)) {
            return new Temporal(type, TemporalForm.TIME, TimeStyles.USUAL_TIME);
        }
        return type.equals(JavaType.OFFSET_DATE_TIME)
                ? new Temporal(type, TemporalForm.OFFSET_DATE_TIME, TimeStyles.USUAL_OFFSET)
                : new Temporal(type, TemporalForm.DATE_TIME, TimeStyles.USUAL_DATE_TIME);
    }
}
