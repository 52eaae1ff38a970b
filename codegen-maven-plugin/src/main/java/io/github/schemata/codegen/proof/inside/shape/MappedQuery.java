package io.github.schemata.codegen.proof.inside.shape;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query of a {@code @Subselect}: generated ones select from one table or view, and may rename columns. */
record MappedQuery(String sql) {

    private static final String NAME = "(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[\\w$]+)";
    private static final Pattern FROM =
            Pattern.compile("\\bfrom\\s+(?:" + NAME + "\\.)?" + NAME, Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIAS = Pattern.compile(NAME + "\\s+as\\s+" + NAME, Pattern.CASE_INSENSITIVE);

    /** The table or view that the rows come from. */
    Optional<String> source(Schema schema) {
        return FROM.matcher(sql)
                .results()
                .flatMap(
                        found -> Sources.meant(schema, namespace(found), Annotations.unquoted(found.group(2))).stream())
                .map(TableName::toString)
                .reduce((earlier, last) -> last);
    }

    private static @Nullable String namespace(MatchResult found) {
        return found.group(1) == null ? null : Annotations.unquoted(found.group(1));
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
