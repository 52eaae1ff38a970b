package io.github.schemata.codegen.mapping.name;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.naming.Inflection;
import java.util.List;

/** The rules of singular and plural, with the user's own before them. */
public final class Inflections {

    private Inflections() {}

    public static Inflection of(List<String> rules) {
        try {
            return rules.isEmpty() ? Inflection.english() : Inflection.english().with(rules);
        } catch (IllegalArgumentException e) {
            throw new CodegenException(
                    "codegen.inflections: " + e.getMessage()
                            + ".\nWrite person = persons, *person = *persons for all words that end so, or data for a word"
                            + " that is the same in both.",
                    e);
        }
    }
}
