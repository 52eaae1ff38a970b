package io.github.schemata.codegen.proof;

import io.github.schemata.schema.Schema;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Types declared with a blank before the parenthesis, {@code VARCHAR (50)}: the driver reports them as NUMERIC in one of
 * its two ways to tell.
 */
final class SpacedTypes {

    private static final Pattern SPACED = Pattern.compile("[^(]*\\s\\(.*", Pattern.DOTALL);

    private SpacedTypes() {}

    /** The tables that have such a column. */
    static List<String> tables(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.columns().stream()
                        .anyMatch(column ->
                                SPACED.matcher(column.type().declared()).matches()))
                .map(table -> table.name().name())
                .toList();
    }
}
