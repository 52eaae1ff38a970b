package io.github.schemata.migrate.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A changelog in YAML, as one would write it by hand: a line for a column, SQL as it is. */
final class YamlText {

    private static final int WIDTH = 140;

    /** Texts that Liquibase trims, so that the line end of a block does no harm. */
    private static final List<String> BLOCKS = List.of("sql", "selectQuery");

    private final StringBuilder text = new StringBuilder();
    private final YamlScalar scalar = new YamlScalar();

    private YamlText() {}

    static String of(Draft draft) {
        YamlText yaml = new YamlText();
        yaml.root(draft);
        String body = yaml.text.toString();
        String property = body.contains("${" + Parameters.NAME + "}")
                ? "  - property: {name: " + Parameters.NAME + ", value: \"$\", global: false}\n"
                : "";
        String quoting = draft.quoteNames() ? "  - objectQuotingStrategy: QUOTE_ALL_OBJECTS\n" : "";
        return "databaseChangeLog:\n" + quoting + property + yaml.properties(draft) + body;
    }

    private String properties(Draft draft) {
        StringBuilder lines = new StringBuilder();
        for (ByProduct property : ByProduct.in(draft.changesets())) {
            property.exclusive().forEach((dbms, value) -> {
                Map<String, Object> attributes = new LinkedHashMap<>();
                attributes.put("name", property.name());
                attributes.put("value", value);
                if (!dbms.isEmpty()) {
                    attributes.put("dbms", dbms);
                }
                attributes.put("global", false);
                lines.append("  - property: ").append(inline(attributes)).append('\n');
            });
        }
        return lines.toString();
    }

    private void root(Draft draft) {
        for (int i = 0; i < draft.changesets().size(); i++) {
            text.append("  - changeSet:\n");
            map(changeset(draft, i), 6);
        }
    }

    private static Map<String, Object> changeset(Draft draft, int place) {
        DraftChangeset changeset = draft.changesets().get(place);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", draft.id(place));
        map.put("author", draft.author());
        if (changeset.dbms() != null) {
            map.put("dbms", changeset.dbms());
        }
        if (changeset.quoting() != null) {
            map.put("objectQuotingStrategy", changeset.quoting().name());
        }
        if (changeset.comment() != null) {
            map.put("comment", changeset.comment());
        }
        map.put("changes", changes(changeset.changes()));
        if (changeset.rollback() != null) {
            map.put("rollback", changes(changeset.rollback()));
        }
        return map;
    }

    private static List<Map<String, Object>> changes(List<DraftChange> changes) {
        return changes.stream()
                .map(change -> Map.<String, Object>of(change.type(), change.attributes()))
                .toList();
    }

    private void map(Map<?, ?> map, int indent) {
        map.forEach((key, value) -> {
            text.append(" ".repeat(indent))
                    .append(scalar.of(String.valueOf(key)))
                    .append(':');
            value(String.valueOf(key), value, indent);
        });
    }

    private void value(String key, Object value, int indent) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('\n');
            list.forEach(item -> item((Map<?, ?>) item, indent + 2));
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n');
            map(map, indent + 2);
        } else {
            Optional<String> block = block(key, value, indent + 2);
            text.append(' ').append(block.orElseGet(() -> inline(value))).append('\n');
        }
    }

    /** One of a list: a map of one entry, {@code column: {…}}. */
    private void item(Map<?, ?> item, int indent) {
        String start = " ".repeat(indent) + "- ";
        Map.Entry<?, ?> only = item.entrySet().iterator().next();
        String line = start + scalar.of(String.valueOf(only.getKey())) + ": " + inline(only.getValue());
        if (item.size() == 1 && fitsOneLine(only.getValue()) && line.length() <= WIDTH) {
            text.append(line).append('\n');
            return;
        }
        int begin = text.length();
        map(item, indent + 2);
        text.replace(begin, begin + start.length(), start);
    }

    /** A statement stands in a block, unless it is short and all there is to say. */
    private boolean fitsOneLine(Object value) {
        return value instanceof Map<?, ?> map
                && map.values().stream().noneMatch(List.class::isInstance)
                && BLOCKS.stream()
                        .filter(map::containsKey)
                        .allMatch(key -> map.size() == 1 && scalar.isPlain(String.valueOf(map.get(key))));
    }

    private String inline(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> scalar.of(String.valueOf(entry.getKey())) + ": " + inline(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value instanceof List<?> list
                ? list.stream().map(this::inline).toList().toString()
                : scalar.of(value);
    }

    /** A block of lines, where every line can stand as it is. */
    private static Optional<String> block(String key, Object value, int indent) {
        if (!BLOCKS.contains(key) || !(value instanceof String given)) {
            return Optional.empty();
        }
        String sql = Parameters.escapedInYaml(given.strip());
        boolean possible = !sql.isEmpty() && sql.codePoints().allMatch(c -> c == '\n' || YamlScalar.printable(c));
        return possible
                ? Optional.of(sql.lines()
                        .map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line)
                        .collect(Collectors.joining("\n", "|\n", "")))
                : Optional.empty();
    }
}
