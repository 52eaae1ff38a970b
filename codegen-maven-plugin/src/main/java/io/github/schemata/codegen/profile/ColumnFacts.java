package io.github.schemata.codegen.profile;

import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import io.github.schemata.schema.profile.TimeSpelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say of a column, without how many say it: no mapping depends on that.
 *
 * @param holds the storage classes of its values
 * @param nulls 0 where no value is NULL, or where it makes no difference; of columns in one composite key those with
 *     the same number have as many NULLs
 * @param smallest a number that stands for the smallest integer, see {@link Bounds}; null where there is none
 * @param largest likewise for the largest
 * @param written for dates and times the forms, the most frequent first
 * @param others whether there are values in no form beside those that are in one
 * @param spelling how times of day are written
 * @param uuids whether all values are UUIDs in their canonical form
 * @param disallowed whether a value is not among those that its CHECK lists
 * @param oversized whether a value is larger than the declared type says
 * @param infinite whether a number is infinite
 */
record ColumnFacts(
        Set<Storage> holds,
        long nulls,
        @Nullable Long smallest,
        @Nullable Long largest,
        List<TemporalForm> written,
        boolean others,
        @Nullable TimeSpelling spelling,
        boolean uuids,
        boolean disallowed,
        boolean oversized,
        boolean infinite) {

    /** A storage class (sqlite.org/datatype3.html). */
    enum Storage {
        INTEGER,
        REAL,
        TEXT,
        BLOB
    }

    ColumnFacts {
        holds = Set.copyOf(holds);
        written = List.copyOf(written);
    }

    static ColumnFacts of(ColumnProfile profile, long nulls) {
        Set<Storage> holds = EnumSet.noneOf(Storage.class);
        add(holds, Storage.INTEGER, profile.integers());
        add(holds, Storage.REAL, profile.reals());
        add(holds, Storage.TEXT, profile.texts());
        add(holds, Storage.BLOB, profile.blobs());
        boolean complete =
                profile.temporal().values().stream().mapToLong(Long::longValue).sum() == profile.values();
        return new ColumnFacts(
                holds,
                nulls,
                Bounds.of(profile.smallest()),
                Bounds.of(profile.largest()),
                byFrequency(profile.temporal()),
                !complete && !profile.temporal().isEmpty(),
                profile.spelling(),
                profile.values() > 0 && profile.uuids() == profile.values(),
                profile.disallowed() > 0,
                profile.oversized() > 0,
                profile.infinities() > 0);
    }

    private static void add(Set<Storage> holds, Storage storage, long count) {
        if (count > 0) {
            holds.add(storage);
        }
    }

    private static List<TemporalForm> byFrequency(Map<TemporalForm, Long> counts) {
        return counts.keySet().stream()
                .sorted(Comparator.<TemporalForm>comparingLong(counts::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Few values of which the same is to be said. */
    ColumnProfile asProfile() {
        if (holds.isEmpty() && nulls == 0) {
            return ColumnProfile.EMPTY;
        }
        Map<TemporalForm, Long> forms = new EnumMap<>(TemporalForm.class);
        long values = holds.size();
        for (int i = 0; i < written.size(); i++) {
            long count = (long) (written.size() - i) * Math.max(1, holds.size());
            forms.put(written.get(i), count);
            values = i == 0 ? count : values + count;
        }
        values += others ? 1 : 0;
        return new ColumnProfile(
                nulls,
                count(Storage.INTEGER, values),
                count(Storage.REAL, values),
                count(Storage.TEXT, values),
                count(Storage.BLOB, values),
                smallest,
                largest,
                forms,
                spelling,
                uuids ? values : 0,
                disallowed ? 1 : 0,
                oversized ? 1 : 0,
                infinite ? 1 : 0);
    }

    /** One of each storage class, and what is left of all the values in the first. */
    private long count(Storage storage, long values) {
        if (!holds.contains(storage)) {
            return 0;
        }
        Storage first = EnumSet.copyOf(holds).iterator().next();
        return storage == first ? values - holds.size() + 1 : 1;
    }

    /** What is to be said of both together. */
    ColumnFacts and(ColumnFacts more) {
        if (more.holds.isEmpty() || holds.isEmpty()) {
            return more.holds.isEmpty() ? this : more;
        }
        Set<Storage> both = EnumSet.copyOf(holds);
        both.addAll(more.holds);
        Set<TemporalForm> forms = new LinkedHashSet<>(written);
        forms.addAll(more.written);
        boolean newlyOthers = written.isEmpty() != more.written.isEmpty();
        return new ColumnFacts(
                both,
                nulls,
                Bounds.smaller(smallest, more.smallest),
                Bounds.larger(largest, more.largest),
                new ArrayList<>(forms),
                others || more.others || newlyOthers,
                spelling == null ? more.spelling : spelling,
                uuids && more.uuids,
                disallowed || more.disallowed,
                oversized || more.oversized,
                infinite || more.infinite);
    }
}
