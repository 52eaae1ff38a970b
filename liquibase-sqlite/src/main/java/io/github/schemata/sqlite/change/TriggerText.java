package io.github.schemata.sqlite.change;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.Iterator;
import java.util.Optional;

/** Looks at the head of a CREATE TRIGGER statement. */
final class TriggerText {

    private static final Token END = new Token(Token.Kind.ILLEGAL, 0, "");

    private final Iterator<Token> tokens;

    private TriggerText(String sql) {
        this.tokens =
                Tokenizer.tokens(sql).stream().filter(token -> !token.blank()).iterator();
    }

    /** What is wrong with it, where anything is. */
    static Optional<String> problem(String sql, String wantedName) {
        TriggerText text = new TriggerText(sql);
        boolean create = text.next().isWord("CREATE");
        Token kind = text.next();
        if (create && (kind.isWord("TEMP") || kind.isWord("TEMPORARY"))) {
            return Optional.of("sqliteCreateTrigger " + wantedName
                    + " would make a temporary trigger, which is gone with the connection: leave TEMP out");
        }
        if (!create || !kind.isWord("TRIGGER")) {
            return Optional.of("sqliteCreateTrigger " + wantedName
                    + " needs the whole statement, from CREATE TRIGGER to END; it begins otherwise");
        }
        String name = text.name();
        return Identifiers.same(name, wantedName)
                ? Optional.empty()
                : Optional.of("sqliteCreateTrigger " + wantedName + " has a statement that creates trigger " + name
                        + ": make triggerName and the statement agree");
    }

    private String name() {
        Token name = next();
        if (name.isWord("IF")) {
            next();
            next();
            name = next();
        }
        return next().isSymbol(".") ? next().value() : name.value();
    }

    private Token next() {
        return tokens.hasNext() ? tokens.next() : END;
    }
}
