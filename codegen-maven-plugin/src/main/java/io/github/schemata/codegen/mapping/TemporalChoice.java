package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.ValueChoice.Temporal;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final Set<TemporalForm> EPOCH = EnumSet.of(TemporalForm.EPOCH_SECONDS, TemporalForm.EPOCH_MILLIS);

    private TemporalChoice() {}

    /** The choice; empty where a value is written in no known form, or where no type holds them all. */
    static Optional<ValueChoice> of(SqlType type, ColumnProfile data) {
        long known =
                data.temporal().values().stream().mapToLong(Long::longValue).sum();
        if (known != data.values()) {
            return Optional.empty();
        }
        Set<TemporalForm> forms = EnumSet.noneOf(TemporalForm.class);
        forms.addAll(data.temporal().keySet());
        forms.remove(TemporalForm.EMPTY);
        return Optional.ofNullable(forms.isEmpty() ? byType(type) : byForms(forms, data.temporal()));
    }

    /** Without rows: the forms of SQLite's own date(), time() and datetime(). */
    private static ValueChoice byType(SqlType type) {
        if (type instanceof SqlType.Date) {
            return new Temporal(JavaType.LOCAL_DATE, TemporalForm.DATE);
        }
        if (type instanceof SqlType.Time) {
            return new Temporal(JavaType.LOCAL_TIME, TemporalForm.TIME);
        }
        return type instanceof SqlType.Timestamp timestamp && timestamp.zoned()
                ? new Temporal(JavaType.OFFSET_DATE_TIME, TemporalForm.OFFSET_DATE_TIME)
                : new Temporal(JavaType.LOCAL_DATE_TIME, TemporalForm.DATE_TIME);
    }

    private static @org.jspecify.annotations.Nullable ValueChoice byForms(
            Set<TemporalForm> forms, Map<TemporalForm, Long> counts) {
        if (forms.equals(EnumSet.of(TemporalForm.DATE))) {
            return new Temporal(JavaType.LOCAL_DATE, TemporalForm.DATE);
        }
        if (forms.equals(EnumSet.of(TemporalForm.TIME))) {
            return new Temporal(JavaType.LOCAL_TIME, TemporalForm.TIME);
        }
        if (forms.equals(EnumSet.of(TemporalForm.OFFSET_DATE_TIME))) {
            return new Temporal(JavaType.OFFSET_DATE_TIME, TemporalForm.OFFSET_DATE_TIME);
        }
        if (forms.equals(EnumSet.of(TemporalForm.JULIAN_DAY))) {
            return new Temporal(JavaType.LOCAL_DATE_TIME, TemporalForm.JULIAN_DAY);
        }
        if (EPOCH.containsAll(forms)) {
            return new Temporal(JavaType.INSTANT, mostFrequent(EPOCH, counts));
        }
        if (LOCAL.containsAll(forms)) {
            Set<TemporalForm> withTime = EnumSet.copyOf(LOCAL);
            withTime.remove(TemporalForm.DATE);
            return new Temporal(JavaType.LOCAL_DATE_TIME, mostFrequent(withTime, counts));
        }
        return null;
    }

    private static TemporalForm mostFrequent(Set<TemporalForm> among, Map<TemporalForm, Long> counts) {
        return among.stream()
                .max(Comparator.<TemporalForm>comparingLong(form -> counts.getOrDefault(form, 0L))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
