package io.github.schemata.migrate.history;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.Revisions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a goal that reads shows, for people and for programs.
 *
 * @param text lines that end with a newline
 * @param json an array of objects, with a newline at its end
 */
public record HistoryView(String text, String json) {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** What is pending, what of it is older than something applied, and what does not fit. */
    public static HistoryView status(Standing standing) {
        List<ChangesetState> pending = standing.pending();
        StringBuilder text = new StringBuilder();
        text.append("The database is at ").append(at(standing)).append(": ");
        if (pending.isEmpty()) {
            text.append(standing.states().isEmpty() ? "the changelog is empty.\n" : "nothing is pending.\n");
        } else {
            text.append(pending.size())
                    .append(" of ")
                    .append(standing.states().size())
                    .append(standing.states().size() == 1 ? " changeset" : " changesets")
                    .append(pending.size() == 1 ? " is pending.\n" : " are pending.\n");
        }
        section(
                text,
                "Pending:",
                pending.stream()
                        .filter(state -> !state.older())
                        .map(HistoryView::line)
                        .toList());
        section(
                text,
                "Pending, and older than something that is applied (an update runs them now):",
                pending.stream()
                        .filter(ChangesetState::older)
                        .map(HistoryView::line)
                        .toList());
        section(
                text,
                "Applied, and run again by the next update:",
                standing.states().stream()
                        .filter(ChangesetState::again)
                        .map(HistoryView::line)
                        .toList());
        section(
                text,
                "Edited after they were applied (put the file back, or add a validCheckSum):",
                standing.states().stream()
                        .filter(ChangesetState::edited)
                        .map(HistoryView::line)
                        .toList());
        section(
                text,
                "Applied, but unknown to the changelog:",
                standing.unknown().stream()
                        .map(row -> List.of(
                                clean(row.key().id()),
                                "by " + clean(row.key().author()),
                                time(row),
                                clean(row.key().file())))
                        .toList());
        return new HistoryView(text.toString(), json(pending));
    }

    /** Where the database stands: a revision, {@code id@file} or {@code base}, and nothing else. */
    public static HistoryView current(Standing standing) {
        ChangesetState current = standing.current();
        return new HistoryView(at(standing) + "\n", json(current == null ? List.of() : List.of(current)));
    }

    /** All changesets with their state. */
    public static HistoryView history(Standing standing) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CHANGESET", "STATE", "APPLIED AT", "DESCRIPTION", "FILE"));
        for (ChangesetState state : standing.states()) {
            Applied applied = state.applied();
            rows.add(List.of(
                    clean(state.changeset().key().id()),
                    applied == null
                            ? (state.older() ? "pending, older" : "pending")
                            : (state.edited() ? "applied, edited" : "applied"),
                    applied == null ? "-" : time(applied),
                    says(state.changeset()),
                    clean(state.changeset().key().file())));
        }
        return new HistoryView(
                standing.states().isEmpty() ? "The changelog is empty.\n" : TextTable.of(rows, ""),
                json(standing.states()));
    }

    private static String at(Standing standing) {
        ChangesetState current = standing.current();
        return clean(Revisions.name(
                standing.changelog(), current == null ? 0 : standing.states().indexOf(current) + 1));
    }

    private static void section(StringBuilder text, String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            text.append('\n').append(title).append('\n').append(TextTable.of(rows, "  "));
        }
    }

    private static List<String> line(ChangesetState state) {
        ChangesetKey key = state.changeset().key();
        return List.of(clean(key.id()), says(state.changeset()), clean(key.file()));
    }

    /** Its author's words, else Liquibase's. */
    private static String says(Changeset changeset) {
        String words = clean(changeset.comment() == null ? changeset.description() : changeset.comment());
        return words.codePointCount(0, words.length()) > 60
                ? words.substring(0, words.offsetByCodePoints(0, 59)) + "…"
                : words;
    }

    private static String json(List<ChangesetState> states) {
        JsonArray array = new JsonArray();
        for (ChangesetState state : states) {
            Changeset changeset = state.changeset();
            Applied applied = state.applied();
            JsonObject object = new JsonObject();
            object.addProperty("revision", changeset.revision());
            object.addProperty("id", changeset.key().id());
            object.addProperty("author", changeset.key().author());
            object.addProperty("file", changeset.key().file());
            object.addProperty("description", changeset.description());
            object.addProperty("state", applied == null ? "pending" : "applied");
            object.addProperty("appliedAt", applied == null ? null : iso(applied.appliedAt()));
            array.add(object);
        }
        return GSON.toJson(array) + "\n";
    }

    private static @Nullable String iso(@Nullable LocalDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private static String time(Applied applied) {
        return applied.appliedAt() == null ? "unknown" : SHOWN.format(applied.appliedAt());
    }

    /** Names are as hostile as who gave them: nothing in one breaks a line or drives a terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
