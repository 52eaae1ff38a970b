package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written, in one spelling; what a {@code columnDefinition} says behind the type is left out.
 *
 * @param written the words, in lower case
 * @param name the same, or the name that products agree on
 * @param arguments what stands in parentheses; none where they change nothing (digits of seconds, widths of display)
 * @param array whether brackets follow
 */
record DeclaredType(String written, String name, List<String> arguments, boolean array) {

    private static final Set<String> CLAUSES = Set.of(
            "not",
            "null",
            "default",
            "check",
            "unique",
            "primary",
            "references",
            "collate",
            "comment",
            "generated",
            "as",
            "auto_increment",
            "autoincrement",
            "on",
            "constraint",
            "invisible",
            "charset");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("nvarchar", "varchar"),
            Map.entry("varchar2", "varchar"),
            Map.entry("character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("numeric", "decimal"),
            Map.entry("dec", "decimal"),
            Map.entry("double precision", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "real"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "int"),
            Map.entry("int8", "bigint"),
            Map.entry("bool", "boolean"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time without time zone", "time"),
            Map.entry("clob", "text"));

    private static final Set<String> BARE = Set.of(
            "int",
            "integer",
            "bigint",
            "smallint",
            "mediumint",
            "timestamp",
            "timestamp with time zone",
            "datetime",
            "time",
            "time with time zone");

    static DeclaredType of(String declared) {
        List<Token> tokens = Tokenizer.tokens(declared).stream()
                .filter(token -> !token.blank())
                .toList();
        List<String> words = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        boolean array = false;
        boolean inside = false;
        for (Token token : tokens) {
            // As SQLite's driver writes a type, in capitals: a German ß is two letters then.
            String text = Names.fold(token.text().toUpperCase(Locale.ROOT));
            if (!inside && (CLAUSES.contains(text) || text.equals("character") && !words.isEmpty())) {
                break;
            }
            if (token.isSymbol("(") || token.isSymbol(")")) {
                inside = token.isSymbol("(");
            } else if (inside && !token.isSymbol(",")) {
                arguments.add(token.kind() == Kind.STRING ? token.text() : text);
            } else if (token.kind() == Kind.QUOTED && token.text().startsWith("[")) {
                array = true;
            } else if (!inside) {
                words.add(text);
            }
        }
        String written = String.join(" ", words);
        String name = NAMES.getOrDefault(written, written);
        return new DeclaredType(written, name, BARE.contains(name) ? List.of() : List.copyOf(arguments), array);
    }

    boolean isEmpty() {
        return name.isEmpty();
    }

    boolean same(DeclaredType other) {
        return name.equals(other.name) && arguments.equals(other.arguments) && array == other.array;
    }

    /** The argument at that place; null where there is none, or no number. */
    @Nullable
    Integer number(int place) {
        String digits = place < arguments.size() ? Objects.requireNonNull(arguments.get(place)) : "";
        boolean number =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.valueOf(digits) : null;
    }
}
