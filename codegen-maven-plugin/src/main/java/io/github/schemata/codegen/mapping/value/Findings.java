package io.github.schemata.codegen.mapping.value;

import io.github.schemata.codegen.mapping.defaults.Defaults;
import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.profile.ColumnProfile;
import io.github.schemata.schema.profile.DataProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says where the rows decided, and how: the same database with other rows would give other code. */
public final class Findings {

    /** Columns named in one line. */
    private static final int NAMED = 5;

    private final ValueChoices values;
    private final DataProfile data;
    private final Notes notes;
    private final Map<String, List<String>> written = new TreeMap<>();

    public Findings(ValueChoices values, DataProfile data, Notes notes) {
        this.values = values;
        this.data = data;
        this.notes = notes;
    }

    /** Says what was chosen for a column, where its rows made a difference. */
    public void tell(Table table, Column column, ValueChoice chosen) {
        ColumnProfile held = data.of(table.name(), column.name());
        String name = table.name() + "." + column.name();
        if (chosen instanceof ValueChoice.Temporal temporal && held.values() > 0) {
            written.computeIfAbsent(example(temporal), form -> new ArrayList<>())
                    .add(name);
        }
        if (values.given().of(table.name(), column).isPresent()) {
            GivenMisfits.of(chosen, held)
                    .ifPresent(odd ->
                            notes.warn("Column " + name + " holds " + odd + ", and codegen.typeMappings maps it to "
                                    + simple(chosen) + ": codegen:verify shows the rows that cannot be read so. "
                                    + "Mend them, or map the column to another type."));
            return;
        }
        ValueChoice own = values.of(table, column, held);
        JavaType declared = values.of(table, column, ColumnProfile.EMPTY).type();
        if (!own.type().equals(chosen.type())) {
            return;
        }
        if (held.disallowed() > 0 && values.wouldBeEnum(table, column)) {
            notes.info("Column " + name + " holds " + counted(held.disallowed(), "value")
                    + " that its CHECK does not list in that spelling: mapped to " + simple(chosen)
                    + ", not to an enum.");
        } else if (!declared.equals(chosen.type())) {
            notes.info("Column " + name + ", " + declared(column) + ", holds " + storage(held) + forms(held)
                    + ": mapped to " + simple(chosen) + ".");
        }
    }

    /** Says which DEFAULT a new object does not have. */
    public void tellDefault(Table table, Column column, BasicAttribute attribute) {
        boolean lost = attribute.initial() == null
                && !attribute.column().generated()
                && !Defaults.isNull(column.defaultText());
        if (lost) {
            notes.info("Column " + table.name() + "." + column.name() + ": its DEFAULT "
                    + line(column.defaultText()) + " is no " + attribute.type().simpleName()
                    + " known beforehand; a new object "
                    + (attribute.required() ? "must be given one." : "has null there."));
        }
    }

    /** Says which values the declared type has no room for. */
    public void tellOversized(TableName table, Column column) {
        notes.info("Column " + table + "." + column.name() + " holds "
                + counted(data.of(table, column.name()).oversized(), "value") + " that "
                + line(column.type().declared())
                + " has no room for: validation is told no limit.");
    }

    /** Says in which forms dates and times are written. */
    public void tellForms() {
        written.forEach((example, columns) -> {
            int more = columns.size() - NAMED;
            String named = columns.stream().limit(NAMED).collect(Collectors.joining(", "));
            notes.info("Written like their rows, as " + example + ": " + named
                    + (more > 0 ? " and " + counted(more, "more column") : "") + ".");
        });
    }

    private static String example(ValueChoice.Temporal choice) {
        return choice.style() == null
                ? TemporalConverter.example(choice.written())
                : choice.style().example();
    }

    private static String declared(Column column) {
        String type = column.type().declared();
        return type.isEmpty() ? "declared without a type" : "declared " + line(type);
    }

    private static String storage(ColumnProfile held) {
        List<String> parts = new ArrayList<>();
        add(parts, held.integers(), "integer");
        add(parts, held.reals(), "real number");
        if (held.infinities() > 0) {
            parts.add(held.infinities() + " of them infinite");
        }
        add(parts, held.texts(), "text");
        add(parts, held.blobs(), "blob");
        return String.join(", ", parts);
    }

    private static String forms(ColumnProfile held) {
        if (held.temporal().isEmpty()) {
            return "";
        }
        return new EnumMap<>(held.temporal())
                .entrySet().stream()
                        .map(form -> form.getValue() + " as " + TemporalConverter.example(form.getKey()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(counted(count, noun));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String simple(ValueChoice choice) {
        return choice instanceof ValueChoice.Enumerated
                ? "an enum"
                : choice.type().simpleName();
    }

    private static String line(String sql) {
        return String.join(" ", sql.strip().split("\\s+"));
    }
}
