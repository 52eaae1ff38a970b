package io.github.schemata.migrate.draft;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value on one line of YAML: as it is where that means the same text, else in double quotes. */
final class YamlScalar {

    private static final Gson QUOTES = new GsonBuilder().disableHtmlEscaping().create();

    /** What may not begin a text without quotes. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~";

    /** What YAML 1.1 readers take for a boolean, beyond what snakeyaml does. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan");

    private final Resolver resolver = new Resolver();

    String of(Object value) {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof ByProduct property) {
            return quoted(property.reference());
        }
        String text = Parameters.escapedInYaml(value.toString());
        return isPlain(text) ? text : quoted(text);
    }

    /** A reader makes a double of it: where that is written in another way, it must stay a text. */
    private static String number(BigDecimal number) {
        String text = number.toString();
        return text.equals(Double.toString(number.doubleValue())) ? text : quoted(text);
    }

    /** Whether it can stand as it is, also within an inline map. */
    boolean isPlain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !looksLikeNumber(text)
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && text.codePoints().allMatch(YamlScalar::harmless)
                && !text.contains(": ")
                && !text.endsWith(":")
                // snakeyaml takes one before the end of an inline map for a key's.
                && !text.endsWith("?")
                && !text.contains(" #")
                && resolver.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }

    /** {@code 0o17}, {@code 1e3}, {@code 12:30}: the versions of YAML do not agree on what is a number. */
    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '+' || first == '.';
    }

    /** Also within an inline map. */
    private static boolean harmless(int character) {
        return printable(character) && character != '\t' && "{}[],".indexOf(character) < 0;
    }

    /** What YAML lets stand as it is on a line; line ends of any script are none of it. */
    static boolean printable(int c) {
        return c == '\t'
                || (c >= 0x20 && c <= 0x7e)
                || (c >= 0xa0 && c <= 0xd7ff && c != 0x2028 && c != 0x2029)
                || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
                || (c >= 0x10000 && c <= 0x10ffff);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        QUOTES.toJson(text).codePoints().forEach(c -> {
            if (printable(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format("\\u%04x", c));
            }
        });
        return quoted.toString();
    }
}
