package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.database.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has found.
 *
 * @param rule the rule
 * @param changeset the changeset
 * @param path the path of its file, also where a {@code logicalFilePath} hides it
 * @param what what breaks the rule, a sentence without its full stop
 * @param products where it does
 * @param ignored why the changeset says that it is all right; null where it does not
 */
public record Finding(
        RuleText rule,
        ChangesetKey changeset,
        String path,
        String what,
        List<Product> products,
        @Nullable String ignored) {

    public Finding {
        products = List.copyOf(products);
    }

    /** The same, answered for. */
    Finding ignoredFor(String why) {
        return new Finding(rule, changeset, path, what, products, why);
    }
}
