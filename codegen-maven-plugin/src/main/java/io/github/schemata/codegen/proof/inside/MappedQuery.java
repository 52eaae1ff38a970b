package io.github.schemata.codegen.proof.inside;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The query of a {@code @Subselect}: generated ones select from one table or view, and may rename columns. */
record MappedQuery(String sql) {

    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\w$]+)";
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s+" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIAS = Pattern.compile(NAME + "\\s+as\\s+" + NAME, Pattern.CASE_INSENSITIVE);

    /** The table or view that the rows come from. */
    Optional<String> source(Schema schema) {
        return FROM.matcher(sql)
                .results()
                .map(found -> Annotations.unquoted(found.group(1)))
                .filter(name -> exists(name, schema))
                .reduce((earlier, last) -> last);
    }

    private static boolean exists(String name, Schema schema) {
        TableName wanted = TableName.of(name);
        return schema.table(wanted).isPresent()
                || schema.views().stream().anyMatch(view -> view.name().matches(wanted));
    }

    /** From the name in the query, in lower case, to the column behind it. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new HashMap<>();
        ALIAS.matcher(sql)
                .results()
                .forEach(found -> renamed.put(
                        Annotations.unquoted(found.group(2)).toLowerCase(Locale.ROOT),
                        Annotations.unquoted(found.group(1))));
        return renamed;
    }
}
