package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.type.ValueChoice.Temporal;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.TemporalForm;
import java.util.HashSet;
import java.util.Set;

/** Dates and times that reference others: they are read and written by the converter of what they reference. */
public final class Moments {

    private Moments() {}

    /**
     * Whether the converter reads them.
     *
     * @param strays whether some are no copies of what they reference
     */
    public static boolean fit(Temporal choice, ColumnProfile held, ColumnProfile referenced, boolean strays) {
        if (held.values() == 0) {
            return true;
        }
        if (!held.temporal().isEmpty()) {
            Set<TemporalForm> known = new HashSet<>(referenced.temporal().keySet());
            known.add(choice.written());
            long written =
                    held.temporal().values().stream().mapToLong(Long::longValue).sum();
            return written == held.values() && known.containsAll(held.temporal().keySet());
        }
        boolean days = choice.written() == TemporalForm.JULIAN_DAY;
        long fitting = isEpoch(choice) ? held.integers() : days ? held.integers() + held.reals() : held.texts();
        return fitting == held.values() && !strays;
    }

    /** Whether it is written as an integer. */
    public static boolean isEpoch(Temporal choice) {
        return choice.written() == TemporalForm.EPOCH_SECONDS || choice.written() == TemporalForm.EPOCH_MILLIS;
    }
}
