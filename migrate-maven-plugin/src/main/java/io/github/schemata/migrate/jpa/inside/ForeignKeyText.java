package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code @ForeignKey(foreignKeyDefinition = …)} says behind the columns, which Hibernate knows itself. */
record ForeignKeyText(
        ReferentialAction onDelete, ReferentialAction onUpdate, boolean deferrable, boolean initiallyDeferred) {

    static ForeignKeyText of(@Nullable String definition) {
        List<String> words = definition == null
                ? List.of()
                : Tokenizer.tokens(definition).stream()
                        .filter(token -> token.kind() == Token.Kind.WORD)
                        .map(token -> token.text().toUpperCase(Locale.ROOT))
                        .toList();
        String text = " " + String.join(" ", words) + " ";
        boolean deferrable = text.contains(" DEFERRABLE ") && !text.contains(" NOT DEFERRABLE ");
        return new ForeignKeyText(
                action(text, " ON DELETE "),
                action(text, " ON UPDATE "),
                deferrable,
                deferrable && text.contains(" INITIALLY DEFERRED "));
    }

    private static ReferentialAction action(String text, String clause) {
        int start = text.indexOf(clause);
        String rest = start < 0 ? "" : text.substring(start + clause.length());
        for (ReferentialAction action : ReferentialAction.values()) {
            if (rest.startsWith(action.name().replace('_', ' ') + " ")) {
                return action;
            }
        }
        return ReferentialAction.NO_ACTION;
    }
}
