package io.github.schemata.codegen.profile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import io.github.schemata.codegen.profile.ColumnFacts.Storage;
import io.github.schemata.codegen.profile.Profile.Line;
import io.github.schemata.codegen.profile.Profile.Stray;
import io.github.schemata.schema.profile.TemporalForm;
import io.github.schemata.schema.profile.TimeSpelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The profile as JSON: a column a line, so that a comparison shows which one changed. */
final class ProfileJson {

    private static final long VERSION = 1;

    /** What is left where a last line was deleted. No text has a line break in it, so that it is never one's part. */
    private static final Pattern LAST_COMMA = Pattern.compile(",(\\s*\\R\\s*[}\\]])");

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .create();

    private ProfileJson() {}

    static String write(Profile profile) {
        List<String> parts = new ArrayList<>();
        parts.add("\"version\": " + VERSION);
        parts.add(block(
                "tables",
                profile.tables().entrySet().stream()
                        .map(table ->
                                "    " + GSON.toJson(table.getKey()) + ": {\n" + lines(table.getValue()) + "\n    }")
                        .toList(),
                "{",
                "}"));
        parts.add(block(
                "strays",
                profile.strays().stream()
                        .map(stray -> "    " + GSON.toJson(stray(stray)))
                        .toList(),
                "[",
                "]"));
        parts.add(block(
                "unreadable",
                profile.unreadable().stream()
                        .map(table -> "    " + GSON.toJson(table))
                        .toList(),
                "[",
                "]"));
        return parts.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private static String block(String name, List<String> lines, String open, String close) {
        String inner = lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n  ";
        return "\"" + name + "\": " + open + inner + close;
    }

    private static String lines(SortedMap<String, Line> columns) {
        return columns.entrySet().stream()
                .map(column -> "      " + GSON.toJson(column.getKey()) + ": " + GSON.toJson(line(column.getValue())))
                .collect(Collectors.joining(",\n"));
    }

    private static JsonObject line(Line line) {
        ColumnFacts facts = line.facts();
        JsonObject object = new JsonObject();
        object.addProperty("java", line.java());
        if (!facts.holds().isEmpty()) {
            object.add(
                    "holds",
                    array(facts.holds().stream()
                            .sorted()
                            .map(ProfileJson::lower)
                            .toList()));
        }
        if (facts.nulls() > 0) {
            object.addProperty("nulls", facts.nulls());
        }
        if (facts.smallest() != null) {
            object.addProperty("from", facts.smallest());
            object.addProperty("to", facts.largest());
        }
        if (!facts.written().isEmpty()) {
            object.add(
                    "written",
                    array(facts.written().stream().map(ProfileJson::lower).toList()));
        }
        flag(object, "others", facts.others());
        if (facts.spelling() != null) {
            object.add("times", times(facts.spelling()));
        }
        flag(object, "uuids", facts.uuids());
        flag(object, "disallowed", facts.disallowed());
        flag(object, "oversized", facts.oversized());
        flag(object, "infinite", facts.infinite());
        return object;
    }

    private static JsonObject times(TimeSpelling spelling) {
        JsonObject object = new JsonObject();
        flag(object, "seconds", spelling.seconds());
        if (spelling.fewestDigits() > 0) {
            object.addProperty("digits", spelling.fewestDigits());
        }
        flag(object, "whole", spelling.whole());
        flag(object, "blank", spelling.blank());
        if (!spelling.offset().isEmpty()) {
            object.addProperty("offset", spelling.offset());
        }
        return object;
    }

    private static void flag(JsonObject object, String name, boolean set) {
        if (set) {
            object.addProperty(name, true);
        }
    }

    private static JsonObject stray(Stray stray) {
        JsonObject object = new JsonObject();
        object.addProperty("table", stray.table());
        object.add("columns", array(stray.columns()));
        object.addProperty("target", stray.target());
        object.add("referenced", array(stray.referenced()));
        return object;
    }

    private static JsonArray array(Collection<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what {@link #write} wrote, in any layout.
     *
     * @throws JsonParseException where it is no JSON
     * @throws IllegalArgumentException where it is no profile, with what is wrong
     */
    static Profile read(String json) {
        JsonElement root = GSON.fromJson(LAST_COMMA.matcher(json).replaceAll("$1"), JsonElement.class);
        JsonMembers members = new JsonMembers(
                "the file",
                root == null ? JsonNull.INSTANCE : root,
                Set.of("version", "tables", "strays", "unreadable"));
        if (members.number("version", 0) != VERSION) {
            throw new IllegalArgumentException("it is of another version than " + VERSION);
        }
        SortedMap<String, SortedMap<String, Line>> tables = new TreeMap<>();
        members.objects("tables").forEach((table, columns) -> {
            SortedMap<String, Line> lines = new TreeMap<>();
            columns.getAsJsonObject()
                    .entrySet()
                    .forEach(column ->
                            lines.put(column.getKey(), line(table + "." + column.getKey(), column.getValue())));
            tables.put(table, lines);
        });
        Set<Stray> strays = new TreeSet<>();
        members.array("strays").forEach(element -> strays.add(stray(element)));
        return new Profile(tables, new TreeSet<>(strays), new TreeSet<>(members.texts("unreadable")));
    }

    private static Stray stray(JsonElement element) {
        JsonMembers stray = new JsonMembers("strays", element, Set.of("table", "columns", "target", "referenced"));
        return new Stray(stray.text("table"), stray.texts("columns"), stray.text("target"), stray.texts("referenced"));
    }

    private static Line line(String where, JsonElement element) {
        JsonMembers line = new JsonMembers(
                where,
                element,
                Set.of(
                        "java",
                        "holds",
                        "nulls",
                        "from",
                        "to",
                        "written",
                        "others",
                        "times",
                        "uuids",
                        "disallowed",
                        "oversized",
                        "infinite"));
        Set<Storage> holds = EnumSet.noneOf(Storage.class);
        line.texts("holds").forEach(text -> holds.add(line.constant(Storage.class, text)));
        List<TemporalForm> written = line.texts("written").stream()
                .map(text -> line.constant(TemporalForm.class, text))
                .toList();
        ColumnFacts facts = new ColumnFacts(
                holds,
                line.number("nulls", 0),
                line.numberIfAny("from"),
                line.numberIfAny("to"),
                written,
                line.flag("others"),
                spelling(where, line.objectIfAny("times")),
                line.flag("uuids"),
                line.flag("disallowed"),
                line.flag("oversized"),
                line.flag("infinite"));
        return new Line(line.text("java"), facts);
    }

    private static @Nullable TimeSpelling spelling(String where, @Nullable JsonElement element) {
        if (element == null) {
            return null;
        }
        JsonMembers times = new JsonMembers(where, element, Set.of("seconds", "digits", "whole", "blank", "offset"));
        return new TimeSpelling(
                times.flag("seconds"),
                (int) times.number("digits", 0),
                times.flag("whole"),
                times.flag("blank"),
                times.textOr("offset", ""));
    }
}
