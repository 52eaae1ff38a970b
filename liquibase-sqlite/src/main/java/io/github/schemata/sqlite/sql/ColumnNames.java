package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.change.ColumnConfig;
import org.jspecify.annotations.Nullable;

/** Lists of names, as changelogs write them. */
final class ColumnNames {

    /**
     * A table and its columns, written {@code artist(id, name)}.
     *
     * @param columns empty where none are written
     */
    record Reference(String table, List<String> columns) {}

    private ColumnNames() {}

    /** {@code a, "b c"}: at each comma outside quotes a new name; spaces around it and quotes are no part of it. */
    static List<String> split(@Nullable String list) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (Token token : Tokenizer.tokens(list == null ? "" : list)) {
            if (token.isSymbol(",")) {
                add(names, name);
            } else {
                name.append(token.kind() == Token.Kind.QUOTED ? token.value() : token.text());
            }
        }
        add(names, name);
        return names;
    }

    private static void add(List<String> names, StringBuilder name) {
        if (!name.toString().isBlank()) {
            names.add(name.toString().strip());
        }
        name.setLength(0);
    }

    static List<String> of(ColumnConfig @Nullable [] columns) {
        if (columns == null) {
            return List.of();
        }
        return Arrays.stream(columns)
                .flatMap(column -> split(column.getName()).stream())
                .toList();
    }

    /** Reads {@code artist(id)}; a schema before the table is passed over, since SQLite's keys cannot leave their own. */
    static Reference reference(String text) {
        int open = text.lastIndexOf('(');
        String table = open < 0 ? text : text.substring(0, open);
        String columns = open < 0 ? "" : text.substring(open + 1, text.lastIndexOf(')'));
        List<Token> tokens =
                Tokenizer.tokens(table).stream().filter(token -> !token.blank()).toList();
        boolean qualified = tokens.size() == 3 && tokens.get(1).isSymbol(".");
        String name =
                tokens.size() == 1 || qualified ? tokens.get(tokens.size() - 1).value() : table.strip();
        return new Reference(name, split(columns));
    }
}
