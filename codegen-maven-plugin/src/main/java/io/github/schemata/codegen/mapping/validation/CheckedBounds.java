package io.github.schemata.codegen.mapping.validation;

import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.Constraint;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBound;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBound.Relation;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBound.Subject;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBoundsReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the CHECKs of a table demand of single columns, as constraints. Of two limits the narrower one counts. */
final class CheckedBounds {

    private static final Set<JavaType> NUMBERS =
            Set.of(JavaType.INTEGER, JavaType.LONG, JavaType.BIG_DECIMAL, JavaType.DOUBLE);

    private final List<ColumnBound> bounds;
    private final boolean texts;

    private CheckedBounds(List<ColumnBound> bounds, boolean texts) {
        this.bounds = bounds;
        this.texts = texts;
    }

    /** Lengths are SQLite's only: elsewhere length() may count bytes, and blanks at the end may not count. */
    static CheckedBounds of(String product, Table table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return new CheckedBounds(
                table.checks().stream()
                        .flatMap(check -> ColumnBoundsReader.read(check.expression(), names).stream())
                        .toList(),
                product.equals(SqliteDialect.PRODUCT));
    }

    /** @param longest the most characters or bytes that the declared type has room for */
    List<Constraint> of(Column column, BasicAttribute attribute, int longest) {
        List<Constraint> constraints = new ArrayList<>();
        size(column, attribute, longest).ifPresent(constraints::add);
        if (NUMBERS.contains(attribute.type())) {
            constraints.addAll(limits(column));
        }
        return constraints;
    }

    private Optional<Constraint> size(Column column, BasicAttribute attribute, int longest) {
        int min = 0;
        int max = longest;
        // Under RTRIM a text of blanks equals the empty one.
        boolean comparable = texts && !"RTRIM".equalsIgnoreCase(column.collation());
        if (comparable && attribute.type().equals(JavaType.STRING)) {
            for (ColumnBound bound : of(column, Subject.LENGTH).toList()) {
                int limit = bound.limit().intValue();
                switch (bound.relation()) {
                    case AT_LEAST -> min = Math.max(min, limit);
                    case MORE -> min = Math.max(min, limit + 1);
                    case AT_MOST -> max = Math.min(max, limit);
                    case LESS -> max = Math.min(max, limit - 1);
                }
            }
        }
        @Nullable Integer least = min == 0 ? null : Integer.valueOf(min);
        @Nullable Integer most = max == Integer.MAX_VALUE ? null : Integer.valueOf(max);
        boolean sensible = (least != null || most != null) && min <= max && max >= 0;
        return sensible ? Optional.of(new Constraint.Size(least, most)) : Optional.empty();
    }

    private List<Constraint> limits(Column column) {
        List<Constraint> constraints = new ArrayList<>();
        narrowest(column, Comparator.naturalOrder(), Relation.AT_LEAST, Relation.MORE)
                .ifPresent(bound -> constraints.add(
                        bound.relation() == Relation.MORE
                                ? new Constraint.Above(bound.limit())
                                : new Constraint.AtLeast(bound.limit())));
        narrowest(column, Comparator.reverseOrder(), Relation.AT_MOST, Relation.LESS)
                .ifPresent(bound -> constraints.add(
                        bound.relation() == Relation.LESS
                                ? new Constraint.Below(bound.limit())
                                : new Constraint.AtMost(bound.limit())));
        return constraints;
    }

    /** Of equal limits the one that excludes the limit itself. */
    private Optional<ColumnBound> narrowest(
            Column column, Comparator<BigDecimal> narrower, Relation inclusive, Relation exclusive) {
        return of(column, Subject.VALUE)
                .filter(bound -> bound.relation() == inclusive || bound.relation() == exclusive)
                .max(Comparator.comparing(ColumnBound::limit, narrower)
                        .thenComparing(bound -> bound.relation() == exclusive));
    }

    private Stream<ColumnBound> of(Column column, Subject subject) {
        return bounds.stream()
                .filter(bound -> bound.column().equals(column.name()) && bound.subject() == subject)
                .filter(bound -> subject == Subject.VALUE || isLength(bound.limit()));
    }

    private static boolean isLength(BigDecimal limit) {
        return limit.stripTrailingZeros().scale() <= 0
                && limit.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0;
    }
}
