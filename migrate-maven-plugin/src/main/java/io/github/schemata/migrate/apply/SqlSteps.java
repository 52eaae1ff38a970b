package io.github.schemata.migrate.apply;

import io.github.schemata.migrate.apply.UndoStep.DropBySql;
import io.github.schemata.migrate.apply.UndoStep.DropColumn;
import io.github.schemata.migrate.apply.UndoStep.DropTable;
import io.github.schemata.migrate.apply.UndoStep.RenameColumn;
import io.github.schemata.migrate.apply.UndoStep.RenameTable;
import io.github.schemata.migrate.apply.UndoStep.Touch;
import io.github.schemata.migrate.apply.UndoStep.Unknown;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a single SQL statement does to tables and columns, where it has a plain form; all else is unknown. */
final class SqlSteps {

    private static final String NAME = "*";

    private final List<Token> tokens;

    private SqlSteps(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @param what the change that the statement is of, for the user to read */
    static List<UndoStep> of(String sql, String what) {
        List<Token> tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).toList();
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        if (end == 0) {
            return List.of();
        }
        SqlSteps statement = new SqlSteps(tokens.subList(0, end));
        if (statement.takesNothing()) {
            return List.of();
        }
        UndoStep step = statement.step();
        return List.of(step == null ? new Unknown(what) : step);
    }

    /** CREATE OR REPLACE is not among them: it may replace a table. */
    private boolean takesNothing() {
        boolean single = tokens.stream().noneMatch(token -> token.isSymbol(";"));
        if (begins("CREATE", "TRIGGER")) {
            return single || tokens.get(tokens.size() - 1).isWord("END");
        }
        return single
                && (begins("DROP", "INDEX")
                        || begins("DROP", "VIEW")
                        || begins("DROP", "TRIGGER")
                        || begins("CREATE", "TABLE")
                        || begins("CREATE", "INDEX")
                        || begins("CREATE", "UNIQUE")
                        || begins("CREATE", "VIEW"));
    }

    private @Nullable UndoStep step() {
        if (is("DROP", "TABLE", NAME) || is("DROP", "TABLE", "IF", "EXISTS", NAME)) {
            return new DropBySql(new DropTable(last()));
        }
        if (is("ALTER", "TABLE", NAME, "RENAME", "TO", NAME)) {
            return new RenameTable(name(2), last());
        }
        if (is("ALTER", "TABLE", NAME, "RENAME", "COLUMN", NAME, "TO", NAME)) {
            return new RenameColumn(name(2), name(5), last());
        }
        if (is("ALTER", "TABLE", NAME, "RENAME", NAME, "TO", NAME)) {
            return new RenameColumn(name(2), name(4), last());
        }
        if (is("ALTER", "TABLE", NAME, "DROP", "COLUMN", NAME)) {
            return new DropBySql(new DropColumn(name(2), last()));
        }
        return touch();
    }

    private @Nullable UndoStep touch() {
        boolean several = tokens.stream().anyMatch(token -> token.isSymbol(";"));
        if (!several && (begins("DELETE", "FROM", NAME) || begins("UPDATE", NAME, "SET"))) {
            int at = tokens.get(0).isWord("DELETE") ? 2 : 1;
            boolean plain = tokens.size() == at + 1
                    || !tokens.get(at + 1).isSymbol(".") && !tokens.get(at + 1).isSymbol(",");
            return plain ? new Touch(name(at)) : null;
        }
        return null;
    }

    private boolean is(String... words) {
        return tokens.size() == words.length && begins(words);
    }

    private boolean begins(String... words) {
        if (tokens.size() < words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            Token token = tokens.get(i);
            if (words[i].equals(NAME) ? !token.canBeName() : !token.isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    private String name(int at) {
        return tokens.get(at).value();
    }

    private String last() {
        return name(tokens.size() - 1);
    }
}
