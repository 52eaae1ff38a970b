package io.github.schemata.migrate.mojo;

import com.google.gson.stream.JsonWriter;
import io.github.schemata.migrate.apply.RunResult;
import io.github.schemata.migrate.changelog.Changeset;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a goal did, for the machines of a pipeline: {@code target/migrate-report.json}. */
final class Report {

    private static final String FILE = "migrate-report.json";

    private final String goal;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<RunResult.Ran> ran = new ArrayList<>();
    private boolean done;
    private @Nullable String error;

    Report(String goal) {
        this.goal = goal;
    }

    /** Says something of the run: the database's url without secrets, the changelog, the file that was written. */
    Report with(String name, Object value) {
        facts.put(name, value.toString());
        return this;
    }

    void ran(RunResult result) {
        ran.addAll(result.ran());
        facts.put("milliseconds", "" + result.time().toMillis());
    }

    /** The goal has done its work. */
    void done() {
        done = true;
    }

    void failed(@Nullable String message) {
        error = message;
    }

    /** Whether there is nothing to say: the goal found that this is not its project. */
    boolean isEmpty() {
        return !done && error == null;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Writer file = Files.newBufferedWriter(folder.resolve(FILE));
                JsonWriter json = new JsonWriter(file)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("goal").value(goal);
            json.name("success").value(error == null);
            json.name("error").value(error);
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                json.name(fact.getKey()).value(fact.getValue());
            }
            json.name("changesets").beginArray();
            for (RunResult.Ran one : ran) {
                write(json, one);
            }
            json.endArray().endObject();
            file.write('\n');
        }
    }

    private static void write(JsonWriter json, RunResult.Ran one) throws IOException {
        Changeset changeset = one.changeset();
        json.beginObject();
        json.name("revision").value(changeset.revision());
        json.name("id").value(changeset.key().id());
        json.name("author").value(changeset.key().author());
        json.name("file").value(changeset.key().file());
        json.name("description").value(changeset.description());
        json.name("outcome").value(one.outcome().name().toLowerCase(Locale.ROOT));
        json.name("milliseconds").value(one.time().toMillis());
        json.endObject();
    }
}
