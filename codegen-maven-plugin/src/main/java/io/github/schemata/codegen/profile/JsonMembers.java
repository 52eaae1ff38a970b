package io.github.schemata.codegen.profile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, each of the kind that is asked for; a fault names the place. */
final class JsonMembers {

    private final String where;
    private final JsonObject object;

    /** @param known what members there may be */
    JsonMembers(String where, JsonElement element, Set<String> known) {
        this.where = where;
        if (!(element instanceof JsonObject given)) {
            throw new IllegalArgumentException(where + " has no members in { }");
        }
        this.object = given;
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(where + " has the unknown member \"" + name + "\"");
                });
    }

    String text(String name) {
        JsonElement element = object.get(name);
        if (element instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw wrong(name, "no text");
    }

    String textOr(String name, String missing) {
        return object.has(name) ? text(name) : missing;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!(element instanceof JsonPrimitive text) || !text.isString()) {
                throw wrong(name, "not texts alone");
            }
            texts.add(text.getAsString());
        }
        return texts;
    }

    List<JsonElement> array(String name) {
        JsonElement element = object.get(name);
        if (element != null && !(element instanceof JsonArray)) {
            throw wrong(name, "no list");
        }
        return element == null ? List.of() : element.getAsJsonArray().asList();
    }

    Map<String, JsonElement> objects(String name) {
        JsonElement element = object.get(name);
        Map<String, JsonElement> objects = new TreeMap<>();
        if (element instanceof JsonObject given) {
            objects.putAll(given.asMap());
        }
        boolean wrong = element != null && !(element instanceof JsonObject)
                || objects.values().stream().anyMatch(value -> !(value instanceof JsonObject));
        if (wrong) {
            throw wrong(name, "not of members in { }");
        }
        return objects;
    }

    @Nullable
    JsonElement objectIfAny(String name) {
        return object.get(name);
    }

    long number(String name, long missing) {
        Long number = numberIfAny(name);
        return number == null ? missing : number;
    }

    @Nullable
    Long numberIfAny(String name) {
        JsonElement element = object.get(name);
        if (element == null) {
            return null;
        }
        try {
            return element.getAsLong();
        } catch (UnsupportedOperationException | NumberFormatException | IllegalStateException e) {
            throw wrong(name, "no number");
        }
    }

    boolean flag(String name) {
        JsonElement element = object.get(name);
        if (element == null) {
            return false;
        }
        if (element instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw wrong(name, "neither true nor false");
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " has \"" + name + "\", which is unknown", e);
        }
    }

    private IllegalArgumentException wrong(String name, String fault) {
        return new IllegalArgumentException(where + " has a \"" + name + "\" that is " + fault);
    }
}
