package io.github.schemata.codegen.profile;

import io.github.schemata.schema.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what a column holds, in numbers and without a value. */
final class Held {

    private Held() {}

    static String of(ColumnProfile held) {
        List<String> parts = new ArrayList<>();
        add(parts, held.integers(), "integer");
        add(parts, held.reals(), "real number");
        add(parts, held.texts(), "text");
        add(parts, held.blobs(), "blob");
        held.temporal().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(form -> parts.add(form.getValue() + " of them in the form "
                        + form.getKey().name().toLowerCase(Locale.ROOT)));
        if (held.infinities() > 0) {
            parts.add(held.infinities() + " of them infinite");
        }
        if (held.disallowed() > 0) {
            parts.add(held.disallowed() + " of them not in its CHECK");
        }
        return String.join(", ", parts);
    }

    static String oversized(ColumnProfile held) {
        return held.oversized() + (held.oversized() == 1 ? " value" : " values") + " larger than declared";
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
