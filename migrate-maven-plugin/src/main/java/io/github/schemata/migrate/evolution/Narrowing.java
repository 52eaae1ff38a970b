package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.SqlType;
import org.jspecify.annotations.Nullable;

/** Whether a type has no room for all that another one holds. */
final class Narrowing {

    private Narrowing() {}

    static boolean loses(SqlType from, SqlType to) {
        if (from instanceof SqlType.Whole one && to instanceof SqlType.Whole other) {
            return other.bits() < one.bits();
        }
        if (from instanceof SqlType.Text one && to instanceof SqlType.Text other) {
            return shorter(one.length(), other.length());
        }
        if (from instanceof SqlType.Binary one && to instanceof SqlType.Binary other) {
            return shorter(one.length(), other.length());
        }
        if (from instanceof SqlType.Exact one && to instanceof SqlType.Exact other) {
            return fewerDigits(one, other);
        }
        if (from instanceof SqlType.Enumeration one && to instanceof SqlType.Enumeration other) {
            return !other.values().containsAll(one.values());
        }
        if (from instanceof SqlType.Enumeration one && to instanceof SqlType.Text other && other.length() != null) {
            int room = other.length();
            return one.values().stream().anyMatch(value -> value.length() > room);
        }
        if (from instanceof SqlType.Timestamp one && to instanceof SqlType.Timestamp other) {
            return one.zoned() && !other.zoned();
        }
        return !(to instanceof SqlType.Text text && text.length() == null)
                && !(from instanceof SqlType.Whole && to instanceof SqlType.Approximate)
                && !(from instanceof SqlType.Date && to instanceof SqlType.Timestamp);
    }

    private static boolean shorter(@Nullable Integer from, @Nullable Integer to) {
        return to != null && (from == null || to < from);
    }

    private static boolean fewerDigits(SqlType.Exact from, SqlType.Exact to) {
        if (to.precision() == null) {
            return false;
        }
        if (from.precision() == null) {
            return true;
        }
        int wholeFrom = from.precision() - (from.scale() == null ? 0 : from.scale());
        int wholeTo = to.precision() - (to.scale() == null ? 0 : to.scale());
        return wholeTo < wholeFrom || (to.scale() == null ? 0 : to.scale()) < (from.scale() == null ? 0 : from.scale());
    }
}
