package io.github.schemata.migrate.verify;

import com.google.gson.stream.JsonWriter;
import io.github.schemata.migrate.changelog.Changeset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** A verification as JSON. */
final class VerificationJson {

    private VerificationJson() {}

    static String of(Verification all) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.setHtmlSafe(false);
            json.beginObject();
            json.name("ok").value(all.ok());
            json.name("on").value(all.where());
            json.name("milliseconds").value(all.time().toMillis());
            json.name("changesets").beginArray();
            for (Timed one : all.changesets()) {
                write(json, one);
            }
            json.endArray();
            json.name("faults").beginArray();
            for (Fault fault : all.faults()) {
                write(json, fault);
            }
            json.endArray();
            write(json, "notes", all.notes());
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(JsonWriter json, Timed one) throws IOException {
        json.beginObject();
        write(json, one.changeset());
        json.name("outcome").value(one.outcome().name().toLowerCase(Locale.ROOT));
        json.name("upMilliseconds").value(one.up().toMillis());
        json.name("downMilliseconds");
        if (one.down() == null) {
            json.nullValue();
        } else {
            json.value(one.down().toMillis());
        }
        json.endObject();
    }

    private static void write(JsonWriter json, Fault fault) throws IOException {
        json.beginObject();
        json.name("kind").value(fault.kind().name().toLowerCase(Locale.ROOT));
        if (fault.changeset() != null) {
            write(json, fault.changeset());
        }
        json.name("place").value(fault.place());
        json.name("cause").value(fault.cause());
        write(json, "details", fault.details());
        json.name("cure").value(fault.cure());
        json.endObject();
    }

    private static void write(JsonWriter json, Changeset changeset) throws IOException {
        json.name("revision").value(changeset.revision());
        json.name("id").value(changeset.key().id());
        json.name("author").value(changeset.key().author());
        json.name("file").value(changeset.key().file());
    }

    private static void write(JsonWriter json, String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }
}
