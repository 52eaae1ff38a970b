package io.github.schemata.codegen.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.schemata.codegen.check.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check has found.
 *
 * @param compared how many files should stand
 * @param differences ordered by path; empty where all is as it would be written
 */
public record CheckReport(int compared, List<Difference> differences) {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final int LINES_OF_A_FILE = 30;
    private static final int LINES_OF_ALL = 200;

    public CheckReport {
        differences = List.copyOf(differences);
    }

    /** Whether all is as it would be written. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** Whether none of the files that should stand does. */
    public boolean nothingStands() {
        return compared > 0 && count(Kind.MISSING) == compared && differences.size() == compared;
    }

    /** How many there are of a kind. */
    public long count(Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }

    /** "2 changed, 1 missing". */
    public String summary() {
        return Stream.of(Kind.values())
                .filter(kind -> count(kind) > 0)
                .map(kind -> count(kind) + " " + kind.word())
                .collect(Collectors.joining(", "));
    }

    /** All differences as one patch. */
    public String diff() {
        return differences.stream().map(Difference::diff).collect(Collectors.joining());
    }

    /** For the log: each file, and the beginning of its difference. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Difference difference : differences) {
            String message = difference.message().isEmpty() ? "" : ": " + difference.message();
            lines.add(difference.kind().word() + " " + difference.path() + message);
            List<String> diff = difference.diff().lines().toList();
            int room = Math.max(0, Math.min(LINES_OF_A_FILE, LINES_OF_ALL - lines.size()));
            lines.addAll(diff.subList(0, Math.min(room, diff.size())));
            if (diff.size() > room) {
                lines.add("… " + (diff.size() - room) + " more lines");
            }
        }
        return lines;
    }

    /**
     * For pipelines: {@code status} ({@code same} or {@code different}), and {@code files} with {@code kind}, {@code
     * path}, and {@code diff} or {@code message}.
     */
    public String json() {
        JsonObject report = new JsonObject();
        report.addProperty("status", passed() ? "same" : "different");
        report.addProperty("compared", compared);
        JsonArray files = new JsonArray();
        differences.forEach(difference -> files.add(json(difference)));
        report.add("files", files);
        return GSON.toJson(report) + "\n";
    }

    private static JsonObject json(Difference difference) {
        JsonObject file = new JsonObject();
        file.addProperty("kind", difference.kind().word());
        file.addProperty("path", difference.path());
        if (difference.message().isEmpty()) {
            file.addProperty("diff", difference.diff());
        } else {
            file.addProperty("message", difference.message());
        }
        return file;
    }
}
