package io.github.schemata.schema.dialect.sqlite.ddl;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * FOREIGN KEY of the table or REFERENCES of a column; the pragma tells its actions.
 *
 * @param name its constraint name; null where it was given none
 * @param columns the referencing columns, as spelled in the key
 * @param target the referenced table, as spelled
 * @param targetColumns the referenced columns, as spelled; empty where none are written
 * @param deferrable whether DEFERRABLE is written
 * @param initiallyDeferred whether INITIALLY DEFERRED is written with it
 * @param span from its name, or else its first word, to its end, without the deferral clauses
 * @param deferrals where [NOT] DEFERRABLE stands: behind the key, or farther off in the column or a later one
 */
public record ForeignKeyDefinition(
        @Nullable String name,
        List<String> columns,
        String target,
        List<String> targetColumns,
        boolean deferrable,
        boolean initiallyDeferred,
        Span span,
        List<Span> deferrals) {

    public ForeignKeyDefinition {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        deferrals = List.copyOf(deferrals);
    }

    ForeignKeyDefinition deferred(boolean mayBe, boolean initially, Span clause) {
        List<Span> clauses =
                Stream.concat(deferrals.stream(), Stream.of(clause)).toList();
        return new ForeignKeyDefinition(name, columns, target, targetColumns, mayBe, initially, span, clauses);
    }
}
