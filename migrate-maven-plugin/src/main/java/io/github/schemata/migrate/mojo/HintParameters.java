package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.evolution.Hints;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed of renames, drops and values. */
final class HintParameters {

    /** A value may have commas of its own: only one before the next {@code table.column=} separates. */
    private static final Pattern BETWEEN_FILLS = Pattern.compile(",(?=[^,=]+\\.[^,=]+=)");

    private HintParameters() {}

    static Hints of(@Nullable String renames, @Nullable String allowDrop, @Nullable String fill) {
        String drops = allowDrop == null ? "false" : allowDrop.strip();
        boolean all = drops.isEmpty() || drops.equalsIgnoreCase("true");
        boolean none = drops.equalsIgnoreCase("false");
        return new Hints(
                stripped(pairs("migrate.renames", "old=new", list(renames))),
                all,
                all || none ? List.of() : list(drops),
                pairs(
                        "migrate.fill",
                        "table.column=value",
                        fill == null || fill.isBlank() ? List.of() : List.of(BETWEEN_FILLS.split(fill))));
    }

    /** Blanks belong to a value that is filled in, and to no name. */
    private static Map<String, String> stripped(Map<String, String> pairs) {
        pairs.replaceAll((from, to) -> to.strip());
        return pairs;
    }

    private static List<String> list(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private static Map<String, String> pairs(String parameter, String form, List<String> typed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String one : typed) {
            int sign = one.indexOf('=');
            if (sign < 1) {
                throw new MigrateException(
                        parameter + " has '" + one + "'.\nGive " + form + ", several separated by commas.");
            }
            String before = pairs.put(one.substring(0, sign).strip(), one.substring(sign + 1));
            if (before != null) {
                throw new MigrateException(
                        parameter + " names " + one.substring(0, sign).strip() + " twice.\nGive it once.");
            }
        }
        return pairs;
    }
}
