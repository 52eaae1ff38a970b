package io.github.schemata.migrate.drift;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.drift.Finding.Pair;
import io.github.schemata.migrate.history.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for a terminal: what was compared, what differs by its cause, what mends it, how much it is. */
final class DriftText {

    private static final int WIDEST = 60;

    private DriftText() {}

    static String of(DriftReport report) {
        StringBuilder text = new StringBuilder();
        report.compared().forEach(line -> text.append(clean(line)).append('\n'));
        for (Map.Entry<Group, List<Finding>> group : groups(report.findings()).entrySet()) {
            append(text, group.getKey(), group.getValue());
        }
        if (!report.notes().isEmpty()) {
            text.append('\n');
            report.notes().forEach(note -> text.append(clean(note)).append('\n'));
        }
        return text.append('\n').append(count(report.findings())).append(".\n").toString();
    }

    /** How much differs. */
    static String count(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "Nothing has drifted";
        }
        List<String> parts = new ArrayList<>();
        for (Pair pair : Pair.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.between() == pair)
                    .count();
            if (count > 0) {
                parts.add(count + (count == 1 ? " difference" : " differences") + " between " + pair.first() + " and "
                        + pair.second());
            }
        }
        return String.join(", ", parts);
    }

    private record Group(Pair between, String cause, String cure) {}

    private static Map<Group, List<Finding>> groups(List<Finding> findings) {
        Map<Group, List<Finding>> groups = new LinkedHashMap<>();
        for (Pair pair : Pair.values()) {
            findings.stream()
                    .filter(finding -> finding.between() == pair)
                    .forEach(finding -> groups.computeIfAbsent(
                                    new Group(pair, finding.cause(), finding.cure()), group -> new ArrayList<>())
                            .add(finding));
        }
        return groups;
    }

    private static void append(StringBuilder text, Group group, List<Finding> findings) {
        String first = group.between().first();
        String second = group.between().second();
        text.append('\n')
                .append(first.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(first.substring(1))
                .append(" and ")
                .append(second)
                .append(" differ. Likely: ")
                .append(clean(group.cause()))
                .append('\n');
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("OBJECT", "FACT", DriftReport.heading(first), DriftReport.heading(second)));
        for (Finding finding : findings) {
            Difference difference = finding.difference();
            rows.add(List.of(
                    clean(difference.object()),
                    clean(difference.fact()),
                    cell(difference.wanted()),
                    cell(difference.found())));
        }
        text.append(TextTable.of(rows, "  "));
        group.cure().lines().forEach(line -> text.append("  > ").append(line).append('\n'));
    }

    private static String cell(String value) {
        String line = clean(value);
        return line.codePointCount(0, line.length()) > WIDEST
                ? line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…"
                : line;
    }

    /** Names are as hostile as who gave them: nothing in one breaks a line or drives a terminal. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
