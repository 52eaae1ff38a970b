package io.github.schemata.migrate.drift;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.diff.Difference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a check has found.
 *
 * @param compared what was compared, a line each
 * @param findings ordered by pair and object; empty where nothing has drifted
 * @param notes what is no drift and yet to be known: what is pending, what was not compared, and why
 */
public record DriftReport(List<String> compared, List<Finding> findings, List<String> notes) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int SHOWN = 3;
    private static final int LONGEST = 160;

    public DriftReport {
        compared = List.copyOf(compared);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** For people: table, column, both values, cause and command, grouped. */
    public String text() {
        return DriftText.of(this);
    }

    /**
     * An array of objects with {@code between} ({@code entities-changelog} or {@code changelog-database}), {@code object},
     * {@code fact}, {@code wanted}, {@code found}, {@code cause}, {@code cure}.
     */
    public String json() {
        JsonArray array = new JsonArray();
        for (Finding finding : findings) {
            Difference difference = finding.difference();
            JsonObject object = new JsonObject();
            object.addProperty(
                    "between",
                    finding.between().first() + "-" + finding.between().second());
            object.addProperty("object", difference.object());
            object.addProperty("fact", difference.fact());
            object.addProperty("wanted", difference.wanted());
            object.addProperty("found", difference.found());
            object.addProperty("cause", finding.cause());
            object.addProperty("cure", finding.cure());
            array.add(object);
        }
        return GSON.toJson(array) + "\n";
    }

    /**
     * Passes where nothing has drifted.
     *
     * @throws MigrateException with the first findings; the report is to be printed before
     */
    public void requireNone() {
        if (findings.isEmpty()) {
            return;
        }
        String few = findings.stream()
                .limit(SHOWN)
                .map(finding -> "  " + line(finding))
                .collect(Collectors.joining("\n"));
        int more = findings.size() - SHOWN;
        throw new MigrateException(DriftText.count(findings) + ":\n" + few
                + (more > 0 ? "\n  and " + more + " more, all in the report above" : "") + "\n"
                + cure());
    }

    private String cure() {
        List<String> cures = findings.stream().map(Finding::cure).distinct().toList();
        return cures.size() == 1 ? DriftText.clean(cures.get(0)) : "Look at the report for what mends each.";
    }

    private static String line(Finding finding) {
        Difference difference = finding.difference();
        String first = " in the " + finding.between().first();
        String second = " in the " + finding.between().second();
        String what = difference.fact().equals("existence") ? "" : ": " + difference.fact();
        String line = DriftText.clean(
                difference.object() + what + " is " + difference.wanted() + first + ", " + difference.found() + second);
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** A pair's member with a capital. */
    static String heading(String member) {
        return member.toUpperCase(Locale.ROOT);
    }
}
