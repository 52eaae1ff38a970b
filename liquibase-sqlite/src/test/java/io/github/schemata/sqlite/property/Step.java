package io.github.schemata.sqlite.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change and what it may touch.
 *
 * @param type the change's name in a changelog
 * @param arguments what stands below it
 * @param tables the tables it is meant for
 * @param columns the columns of these whose values it may alter; null for all
 * @param reach how far it goes
 * @param undone whether its rollback brings back exactly what was
 */
public record Step(
        String type,
        Map<String, Object> arguments,
        List<String> tables,
        List<String> columns,
        Reach reach,
        boolean undone) {

    public enum Reach {
        /** Only these tables. */
        TABLE,
        /** The same with row ids. */
        KEY,
        /** Texts elsewhere follow: a rename, a drop with all that hangs on it. */
        TEXTS,
        /** Rows elsewhere follow: cascades, triggers. */
        ROWS
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                map.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return map;
    }

    /** As it stands in a changelog. */
    public String json() {
        return text(Map.of(type, arguments));
    }

    private static String text(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(separator);
                write(entry.getKey(), json);
                json.append(": ");
                write(entry.getValue(), json);
                separator = ", ";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                json.append(separator);
                write(item, json);
                separator = ", ";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Boolean || value instanceof Integer) {
            json.append(value);
        } else {
            json.append('"')
                    .append(value.toString()
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n"))
                    .append('"');
        }
    }
}
