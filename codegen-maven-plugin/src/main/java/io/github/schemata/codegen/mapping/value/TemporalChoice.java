package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.type.ValueChoice.Temporal;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TimeStyle;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses type and written form for a column declared as date, time or timestamp. SQLite has no such types: what was
 * declared says that it is a date, only the rows say how it is written.
 */
final class TemporalChoice {

    private static final Set<TemporalForm> LOCAL = EnumSet.of(
            TemporalForm.DATE,
            TemporalForm.DATE_TIME_MINUTES,
            TemporalForm.DATE_TIME,
            TemporalForm.DATE_TIME_FRACTION,
            TemporalForm.ISO_MINUTES,
            TemporalForm.ISO,
            TemporalForm.ISO_FRACTION);

    private TemporalChoice() {}

    /**
     * The choice; empty where a value is written in no known form, or where no type holds them all: an empty text would
     * come back as NULL, and numbers of which some count seconds and some milliseconds cannot be told apart.
     */
    static Optional<ValueChoice> of(SqlType type, ColumnProfile data) {
        if (data.values() == 0) {
            return Optional.of(byType(type));
        }
        long known =
                data.temporal().values().stream().mapToLong(Long::longValue).sum();
        return known == data.values() ? Optional.ofNullable(byForms(data)) : Optional.empty();
    }

    /** Without rows: the forms of SQLite's own date(), time() and datetime(). */
    private static ValueChoice byType(SqlType type) {
        if (type instanceof SqlType.Date) {
            return new Temporal(JavaType.LOCAL_DATE, TemporalForm.DATE, null);
        }
        if (type instanceof SqlType.Time) {
            return new Temporal(JavaType.LOCAL_TIME, TemporalForm.TIME, TimeStyles.USUAL_TIME);
        }
        return type instanceof SqlType.Timestamp timestamp && timestamp.zoned()
                ? new Temporal(JavaType.OFFSET_DATE_TIME, TemporalForm.OFFSET_DATE_TIME, TimeStyles.USUAL_OFFSET)
                : new Temporal(JavaType.LOCAL_DATE_TIME, TemporalForm.DATE_TIME, TimeStyles.USUAL_DATE_TIME);
    }

    private static @Nullable ValueChoice byForms(ColumnProfile data) {
        Set<TemporalForm> forms = data.temporal().keySet();
        if (forms.size() > 1) {
            TemporalForm form = mostFrequent(data.temporal());
            return LOCAL.containsAll(forms)
                    ? new Temporal(JavaType.LOCAL_DATE_TIME, form, TimeStyles.of(form, data.spelling()))
                    : null;
        }
        TemporalForm only = forms.iterator().next();
        TimeStyle style = TimeStyles.of(only, data.spelling());
        return switch (only) {
            case DATE -> new Temporal(JavaType.LOCAL_DATE, only, null);
            case TIME -> new Temporal(JavaType.LOCAL_TIME, only, style);
            case OFFSET_DATE_TIME -> new Temporal(JavaType.OFFSET_DATE_TIME, only, style);
            case EPOCH_SECONDS, EPOCH_MILLIS -> new Temporal(JavaType.INSTANT, only, null);
            case EMPTY -> null;
            default -> new Temporal(JavaType.LOCAL_DATE_TIME, only, style);
        };
    }

    /** Of the forms that have a time, since the column needs one. */
    private static TemporalForm mostFrequent(Map<TemporalForm, Long> counts) {
        return counts.keySet().stream()
                .filter(form -> form != TemporalForm.DATE)
                .max(Comparator.<TemporalForm>comparingLong(counts::get).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
