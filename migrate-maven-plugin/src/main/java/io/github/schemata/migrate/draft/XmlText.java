package io.github.schemata.migrate.draft;

import io.github.schemata.migrate.MigrateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A changelog in XML. Line ends and tabs in attributes are written as references, which the JDK's writers do not do:
 * a reader makes blanks of them otherwise (<a href="https://www.w3.org/TR/xml/#AVNormalize">XML 1.0, 3.3.3</a>).
 */
final class XmlText {

    /** What stands between the tags of a change, not in an attribute. */
    private static final Map<String, String> CONTENT = Map.of("sql", "sql", "createView", "selectQuery");

    /** What is an element of its own, with text in it. */
    private static final List<String> ELEMENTS = List.of("where");

    private static final String NAMESPACE = "http://www.liquibase.org/xml/ns/dbchangelog";

    private final StringBuilder text = new StringBuilder();

    private XmlText() {}

    static String of(Draft draft) {
        XmlText xml = new XmlText();
        for (int i = 0; i < draft.changesets().size(); i++) {
            xml.changeset(draft, i);
        }
        String body = xml.text.toString();
        String property = body.contains("${" + Parameters.NAME + "}")
                ? "  <property name=\"" + Parameters.NAME + "\" value=\"$\" global=\"false\"/>\n"
                : "";
        return head(draft.quoteNames()) + property + xml.properties(draft) + body + "</databaseChangeLog>\n";
    }

    private String properties(Draft draft) {
        int begin = text.length();
        for (ByProduct property : ByProduct.in(draft.changesets())) {
            property.exclusive().forEach((dbms, value) -> {
                Map<String, Object> attributes = new LinkedHashMap<>();
                attributes.put("name", property.name());
                attributes.put("value", value);
                if (!dbms.isEmpty()) {
                    attributes.put("dbms", dbms);
                }
                attributes.put("global", false);
                open("property", attributes, 2);
                text.append("/>\n");
            });
        }
        return text.substring(begin);
    }

    static String head(boolean quoteNames) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog
                    xmlns="%1$s"
                    xmlns:ext="%1$s-ext"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="%1$s %1$s/dbchangelog-latest.xsd
                        %1$s-ext %1$s/dbchangelog-ext.xsd"%2$s>
                """.formatted(NAMESPACE, quoteNames ? "\n    objectQuotingStrategy=\"QUOTE_ALL_OBJECTS\"" : "");
    }

    private void changeset(Draft draft, int place) {
        DraftChangeset changeset = draft.changesets().get(place);
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("id", draft.id(place));
        attributes.put("author", draft.author());
        if (changeset.dbms() != null) {
            attributes.put("dbms", changeset.dbms());
        }
        if (changeset.quoting() != null) {
            attributes.put("objectQuotingStrategy", changeset.quoting().name());
        }
        open("changeSet", attributes, 2);
        text.append(">\n");
        if (changeset.comment() != null) {
            element("comment", changeset.comment(), 4);
        }
        changeset.changes().forEach(change -> change(change, 4));
        if (changeset.rollback() != null) {
            rollback(changeset.rollback());
        }
        close("changeSet", 2);
    }

    private void rollback(List<DraftChange> changes) {
        if (changes.isEmpty()) {
            text.append("    <rollback/>\n");
            return;
        }
        text.append("    <rollback>\n");
        changes.forEach(change -> change(change, 6));
        close("rollback", 4);
    }

    /** Changes of the SQLite extension are in the extensions' namespace. */
    private void change(DraftChange change, int indent) {
        String name = change.type().startsWith("sqlite") ? "ext:" + change.type() : change.type();
        node(name, change.attributes(), CONTENT.get(change.type()), indent);
    }

    private void node(String name, Map<?, ?> given, @Nullable String contentKey, int indent) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<String, Object> children = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            boolean child = value instanceof List<?>
                    || value instanceof Map<?, ?>
                    || ELEMENTS.contains(String.valueOf(key))
                    || key.equals(contentKey);
            (child ? children : attributes).put(String.valueOf(key), value);
        });
        open(name, attributes, indent);
        if (contentKey != null && children.get(contentKey) instanceof String content) {
            text.append('>').append(escaped(content.strip(), false)).append("</" + name + ">\n");
        } else if (children.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append(">\n");
            children.forEach((key, value) -> child(key, value, indent + 2));
            close(name, indent);
        }
    }

    /** A list is its items, {@code column}; a map an element, {@code constraints}. */
    private void child(String key, Object value, int indent) {
        if (value instanceof List<?> params && key.equals("whereParams")) {
            text.append(" ".repeat(indent)).append('<').append(key).append(">\n");
            params.forEach(param -> ((Map<?, ?>) param)
                    .forEach((name, attributes) ->
                            node(String.valueOf(name), (Map<?, ?>) attributes, null, indent + 2)));
            close(key, indent);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> ((Map<?, ?>) item)
                    .forEach((name, attributes) -> node(String.valueOf(name), (Map<?, ?>) attributes, null, indent)));
        } else if (value instanceof Map<?, ?> map) {
            node(key, map, null, indent);
        } else {
            element(key, value.toString(), indent);
        }
    }

    private void open(String name, Map<String, Object> attributes, int indent) {
        text.append(" ".repeat(indent)).append('<').append(name);
        attributes.forEach((key, value) -> text.append(' ')
                .append(key)
                .append("=\"")
                .append(
                        value instanceof ByProduct property
                                ? property.reference()
                                : escaped(String.valueOf(value), true))
                .append('"'));
    }

    private void close(String name, int indent) {
        text.append(" ".repeat(indent)).append("</").append(name).append(">\n");
    }

    private void element(String name, String content, int indent) {
        text.append(" ".repeat(indent)).append('<').append(name).append('>');
        text.append(escaped(content, false)).append("</").append(name).append(">\n");
    }

    private static String escaped(String given, boolean attribute) {
        StringBuilder escaped = new StringBuilder();
        Parameters.escapedInXml(given).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> escaped.append(attribute ? "&#" + c + ";" : Character.toString(c));
                case '\r', 0x85, 0x2028 -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(possible(c, given));
            }
        });
        return escaped.toString();
    }

    private static int possible(int c, String text) {
        boolean possible = (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
        if (!possible) {
            throw new MigrateException("XML cannot hold the character U+%04X of a text of this schema: %s.%n"
                            .formatted(c, text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    + "Write YAML: leave -Dmigrate.format=xml out.");
        }
        return c;
    }
}
