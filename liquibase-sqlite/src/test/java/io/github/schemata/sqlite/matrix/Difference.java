package io.github.schemata.sqlite.matrix;

import io.github.schemata.sqlite.testing.SchemaFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The difference of two databases in words that are the same in every variant of the schema: CREATE texts line by line,
 * columns by what stands before them instead of by number, {@code [*]} for all rows alike. Liquibase's own tables are
 * left out, and that there is a {@code sqlite_sequence}, which nothing removes again; its rows are not.
 */
final class Difference {

    private static final Pattern COLUMN = Pattern.compile("column (.+?)\\.(.+?) at (\\d+): (.*)");
    private static final Pattern TEXT = Pattern.compile("(text .+? on .+?): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("value (.+?)\\[(.*?)]\\.(.+?) (?=(?:null|integer|real|text|blob) )");
    private static final Pattern NOW = Pattern.compile("20[2-9]\\d-\\d\\d-\\d\\d( \\d\\d:\\d\\d:\\d\\d)?");

    private final Set<String> lines = new TreeSet<>();
    private final Map<String, List<String>> texts = new TreeMap<>();
    private final Map<String, TreeMap<Integer, String>> columns = new TreeMap<>();
    private final Map<String, Set<String>> rows = new TreeMap<>();

    private Difference(SchemaFacts facts) {
        facts.lines().stream().filter(Difference::counts).forEach(this::add);
        columns.values().forEach(places -> places.values().forEach(lines::add));
    }

    /** What is gone, with {@code - } before it, and what is new, with {@code + }; what is gone first. */
    static List<String> between(SchemaFacts before, SchemaFacts after) {
        Difference old = new Difference(before);
        Difference fresh = new Difference(after);
        List<String> difference = new ArrayList<>();
        old.without(fresh, "- ", difference);
        fresh.without(old, "+ ", difference);
        old.wholeTables(fresh, difference);
        difference.sort(Comparator.comparing((String line) -> line.charAt(0) == '+'));
        return difference;
    }

    /** A table that is gone in one line, or its rows where another table has them. */
    private void wholeTables(Difference fresh, List<String> difference) {
        for (String table : columns.keySet()) {
            if (!fresh.columns.containsKey(table)) {
                List<String> heirs = fresh.columns.keySet().stream()
                        .filter(other -> !columns.containsKey(other))
                        .filter(other -> values(table).equals(fresh.values(other)))
                        .toList();
                difference.removeIf(
                        line -> heirs.isEmpty() ? belongsTo(table, line) : line.startsWith("- value " + table + "["));
                difference.add(heirs.isEmpty() ? "- all of " + table : "- all rows of " + table);
                for (String heir : heirs) {
                    difference.removeIf(line -> line.startsWith("+ value " + heir + "["));
                    difference.add("+ all rows of " + table + " in " + heir);
                }
            }
        }
    }

    private static boolean belongsTo(String table, String line) {
        return line.startsWith("- value " + table + "[")
                || line.startsWith("- column " + table + ".")
                || line.startsWith("- foreign key " + table + " [")
                || line.startsWith("- table [" + table + ", ")
                || line.matches("- (index .*|text (table|index) .*) on " + Pattern.quote(table) + " (\\|.*|\\[\\[.*)");
    }

    private List<String> values(String table) {
        String prefix = "value " + table + "[";
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    private static boolean counts(String line) {
        return !line.contains("DATABASECHANGELOG")
                && !line.startsWith("table [sqlite_sequence")
                && !line.startsWith("column sqlite_sequence")
                && !line.startsWith("text table sqlite_sequence")
                && !line.startsWith("text index sqlite_autoindex_");
    }

    private void add(String line) {
        Matcher column = COLUMN.matcher(line);
        Matcher text = TEXT.matcher(line);
        Matcher value = VALUE.matcher(line);
        if (column.matches()) {
            columns.computeIfAbsent(column.group(1), table -> new TreeMap<>())
                    .put(
                            Integer.parseInt(column.group(3)),
                            "column " + column.group(1) + "." + column.group(2) + ": " + column.group(4));
        } else if (text.matches()) {
            texts.put(text.group(1), List.of(text.group(2).split(",?⏎")));
        } else if (value.lookingAt()) {
            rows.computeIfAbsent(value.group(1), table -> new LinkedHashSet<>()).add(row(value.group(2)));
            lines.add("value " + value.group(1) + "[" + row(value.group(2)) + "]." + value.group(3) + " "
                    + NOW.matcher(line.substring(value.end())).replaceAll("<now>"));
        } else {
            lines.add(alike(line));
        }
    }

    /** One variant has other rowids: 10, 20 and 30. */
    private static String row(String id) {
        return id.equals("10") || id.equals("20") || id.equals("30") ? id.substring(0, 1) : id;
    }

    /** The number of an index that SQLite names, what a WITHOUT ROWID table adds to each, how many columns there are. */
    private static String alike(String line) {
        return line.replaceAll("sqlite_autoindex_(.+?)_\\d+,", "sqlite_autoindex_$1,")
                .replaceAll("(, )?\\[[^\\[\\]]*, 0](?=]$|, \\[)", "")
                .replaceAll("^(table \\[.*), \\d+, (\\d, \\d])$", "$1, $2");
    }

    private void without(Difference other, String sign, List<String> difference) {
        for (Map.Entry<String, List<String>> text : texts.entrySet()) {
            List<String> kept = new ArrayList<>(other.texts.getOrDefault(text.getKey(), List.of()));
            text.getValue().stream()
                    .filter(line -> !kept.remove(line))
                    .forEach(line -> difference.add(sign + text.getKey() + " | " + line));
        }
        Map<String, Set<String>> alike = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher value = VALUE.matcher(line);
            if (other.lines.contains(line)) {
                continue;
            }
            if (value.lookingAt()) {
                String rest = "value " + value.group(1) + "[*]." + value.group(3) + " " + line.substring(value.end());
                alike.computeIfAbsent(rest, same -> new LinkedHashSet<>()).add(value.group(2));
            } else {
                difference.add(sign + line + (sign.equals("+ ") ? place(line, other) : ""));
            }
        }
        alike.forEach((value, ids) -> addRows(value, ids, sign, difference));
    }

    private void addRows(String value, Set<String> ids, String sign, List<String> difference) {
        Matcher all = VALUE.matcher(value);
        boolean every =
                all.lookingAt() && rows.getOrDefault(all.group(1), Set.of()).equals(ids) && ids.size() > 1;
        if (every) {
            difference.add(sign + value);
        } else {
            ids.forEach(id -> difference.add(sign + value.replaceFirst("\\[\\*]", "[" + id + "]")));
        }
    }

    /** Where a column stands that the other one does not have. */
    private String place(String line, Difference other) {
        if (!line.startsWith("column ")) {
            return "";
        }
        String name = line.substring(0, line.indexOf(": "));
        for (Map.Entry<String, TreeMap<Integer, String>> table : columns.entrySet()) {
            Integer place = table.getValue().entrySet().stream()
                    .filter(column -> column.getValue().equals(line))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (place != null) {
                boolean there = other.lines.stream().anyMatch(known -> known.startsWith(name + ": "));
                boolean created = !other.columns.containsKey(table.getKey());
                Integer before = table.getValue().lowerKey(place);
                boolean last = table.getValue().tailMap(place).values().stream().noneMatch(other.lines::contains);
                return there || created || before == null && last
                        ? ""
                        : last ? ", last" : before == null ? ", first" : ", after " + column(table.getValue(), before);
            }
        }
        return "";
    }

    private static String column(TreeMap<Integer, String> columns, Integer place) {
        String line = String.valueOf(columns.get(place));
        return line.substring(line.indexOf('.') + 1, line.indexOf(": "));
    }
}
