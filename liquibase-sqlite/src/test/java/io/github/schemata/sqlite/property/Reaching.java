package io.github.schemata.sqlite.property;

import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;

/** Whether a change has altered only what it may. */
final class Reaching {

    private final Step step;

    private final boolean foreignKeys;

    Reaching(Step step, boolean foreignKeys) {
        this.step = step;
        this.foreignKeys = foreignKeys;
    }

    /** What it has altered and should not have. */
    List<String> tooFar(Facts before, Facts after) {
        List<String> tooFar = new ArrayList<>();
        after.since(before).stream().filter(line -> !allowed(line)).forEach(tooFar::add);
        boolean renamed = step.type().equals("renameTable")
                && before.faults().size() == after.faults().size();
        boolean unchecked = renamed
                || !foreignKeys
                        && (step.reach() == Reach.ROWS || step.arguments().containsKey("defaultNullValue"));
        after.faults().stream()
                .filter(fault -> !(unchecked && fault.startsWith("foreign key")))
                .filter(fault -> !before.faults().contains(fault))
                .forEach(tooFar::add);
        if (step.reach() == Reach.KEY && step.columns() != null) {
            for (String table : step.tables()) {
                if (!values(before, table).equals(values(after, table))) {
                    tooFar.add(
                            "values of " + table + ": " + values(before, table) + " are now " + values(after, table));
                }
            }
        }
        return tooFar;
    }

    private boolean allowed(String difference) {
        String line = difference.substring(2);
        if (line.startsWith("view ")) {
            return step.reach() == Reach.TEXTS || !(difference.startsWith("+") && line.contains(" fails: "));
        }
        if (line.startsWith("value ")) {
            return step.reach() == Reach.ROWS || step.tables().stream().anyMatch(table -> value(line, table));
        }
        if (line.startsWith("table [") && line.contains(", view, ")) {
            return true;
        }
        if (line.startsWith("row of sqlite_") || line.contains("sqlite_sequence")) {
            return true;
        }
        return step.reach() == Reach.TEXTS || step.tables().stream().anyMatch(table -> about(line, table));
    }

    private boolean value(String line, String table) {
        if (!line.startsWith("value " + table + "[")) {
            return false;
        }
        return step.columns() == null
                || step.type().equals("addLookupTable") && step.tables().get(1).equals(table)
                || step.reach() == Reach.KEY
                || added(line)
                || step.columns().stream().anyMatch(column -> line.contains("]." + column + " "));
    }

    private boolean added(String line) {
        return step.type().equals("addColumn")
                && columnNames().stream().anyMatch(column -> line.contains("]." + column + " "));
    }

    private List<String> columnNames() {
        return ((List<?>) step.arguments().get("columns"))
                .stream()
                        .map(one -> (java.util.Map<?, ?>) ((java.util.Map<?, ?>) one).get("column"))
                        .map(column -> "" + column.get("name"))
                        .toList();
    }

    private boolean about(String line, String table) {
        boolean structure = line.startsWith("table [" + table + ",")
                || line.startsWith("column " + table + ".")
                || line.startsWith("foreign key " + table + " ")
                || line.startsWith("index [") && line.contains("] on " + table + " [")
                || line.startsWith("text table " + table + " on ");
        boolean around =
                line.startsWith("text index ") || line.startsWith("text trigger ") || line.startsWith("text view ");
        boolean mayTouchAround = List.of(
                        "dropColumn",
                        "createIndex",
                        "sqliteCreateIndex",
                        "dropIndex",
                        "sqliteCreateTrigger",
                        "sqliteDropTrigger",
                        "mergeColumns")
                .contains(step.type());
        boolean automatic = line.startsWith("text index sqlite_autoindex_");
        return structure || around && line.contains(" on " + table + ": ") && (mayTouchAround || automatic);
    }

    /** What stands in the columns that the change is not meant for. */
    private List<String> values(Facts facts, String table) {
        return facts.lines().stream()
                .filter(line -> line.startsWith("value " + table + "["))
                .map(line -> line.substring(line.indexOf("].")))
                .filter(line -> step.columns().stream().noneMatch(column -> line.startsWith("]." + column + " ")))
                .sorted()
                .toList();
    }
}
