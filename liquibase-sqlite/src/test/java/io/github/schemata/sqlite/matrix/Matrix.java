package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.matrix.Entry.Kind;
import io.github.schemata.sqlite.matrix.Entry.Outcome;
import io.github.schemata.sqlite.testing.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the tables of changes. After {@code ===} stands a name, perhaps with the variants it is tried on or not on; then
 * the changes; after {@code --- update} and {@code --- rollback} what comes of them: the lines of the difference, or
 * {@code refused} and what the message must say, or {@code identical}, or {@code impossible}; for all variants, or on
 * some another.
 */
final class Matrix {

    private Matrix() {}

    /** The entries of a table, in its order. */
    static List<Entry> read(String table) {
        List<Entry> entries = new ArrayList<>();
        for (String section : text(table).split("(?m)^=== ")) {
            if (!section.startsWith("#")) {
                entries.add(entry(section));
            }
        }
        return entries;
    }

    private static String text(String table) {
        try (InputStream in = Matrix.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("There is no table " + table);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String section) {
        List<String> parts = Arrays.asList(section.split("(?m)^--- "));
        String[] head = parts.get(0).split("\n", 2);
        String[] name = head[0].split(" \\| ", 2);
        return new Entry(
                name[0],
                head[1],
                name.length == 1 ? EnumSet.allOf(Variant.class) : where(name[1]),
                outcomes(parts, "update"),
                outcomes(parts, "rollback"));
    }

    private static Set<Variant> where(String text) {
        Set<Variant> named = variants(text.substring(text.indexOf(' ') + 1));
        return text.startsWith("not ") ? EnumSet.complementOf(EnumSet.copyOf(named)) : named;
    }

    /** Those for some variants come before those for all. */
    private static List<Outcome> outcomes(List<String> parts, String of) {
        return parts.stream()
                .skip(1)
                .filter(part -> part.startsWith(of))
                .map(part -> outcome(part.substring(of.length())))
                .sorted((one, other) ->
                        Integer.compare(one.variants().size(), other.variants().size()))
                .toList();
    }

    private static Outcome outcome(String part) {
        String[] headAndLines = part.split("\n", 2);
        String[] head = headAndLines[0].split(": ", 2);
        Set<Variant> variants =
                head[0].startsWith(" on ") ? variants(head[0].substring(4)) : EnumSet.allOf(Variant.class);
        Kind kind = head.length == 1 ? Kind.DONE : Kind.valueOf(head[1].strip().toUpperCase(Locale.ROOT));
        List<String> lines = headAndLines[1]
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new Outcome(variants, kind, lines);
    }

    private static Set<Variant> variants(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Variant.valueOf(name.strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Variant.class)));
    }
}
