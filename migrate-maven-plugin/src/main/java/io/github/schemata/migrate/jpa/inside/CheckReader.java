package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.dialect.sqlite.ddl.AllowedValuesReader;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Tells the checks that somebody wrote from those that Hibernate makes of enums and discriminators by itself. */
final class CheckReader {

    /** What one table has of both. */
    record Read(List<CheckConstraint> stated, List<AllowedValues> allowed) {}

    private final Dialect dialect;
    private final Set<Value> discriminators = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Value> positions = Collections.newSetFromMap(new IdentityHashMap<>());

    CheckReader(MetadataImplementor metadata) {
        this.dialect = metadata.getDatabase().getDialect();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity.getDiscriminator() != null) {
                discriminators.add(entity.getDiscriminator());
            }
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
                // Hibernate 7 checks by itself that no position in a list is negative.
                positions.add(indexed.getIndex());
            }
        }
    }

    Read read(Table table, List<ColumnDefinition> definitions) {
        List<String> names = Names.of(List.copyOf(table.getColumns()));
        List<CheckConstraint> stated = new ArrayList<>();
        List<AllowedValues> allowed = new ArrayList<>();
        int position = 0;
        for (Column column : table.getColumns()) {
            for (org.hibernate.mapping.CheckConstraint check : column.getCheckConstraints()) {
                if (positions.contains(column.getValue()) && !check.isNamed()) {
                    continue;
                }
                AllowedValues values = isOwn(check, column) ? values(check.getConstraint(), names) : null;
                if (values == null) {
                    stated.add(stated(check, names));
                } else {
                    allowed.add(values);
                }
            }
            for (String check : definitions.get(position++).checks()) {
                stated.add(new CheckConstraint(null, check, AllowedValuesReader.read(check, names)));
            }
        }
        table.getChecks().forEach(check -> stated.add(stated(check, names)));
        return new Read(
                stated.stream().distinct().toList(), allowed.stream().distinct().toList());
    }

    private static CheckConstraint stated(org.hibernate.mapping.CheckConstraint check, List<String> names) {
        String name = check.getName();
        return new CheckConstraint(
                name == null || name.isBlank() ? null : name,
                check.getConstraint(),
                AllowedValuesReader.read(check.getConstraint(), names));
    }

    private boolean isOwn(org.hibernate.mapping.CheckConstraint check, Column column) {
        if (check.isNamed()) {
            return false;
        }
        return discriminators.contains(column.getValue())
                || check.getConstraint().equals(own(column));
    }

    private @Nullable String own(Column column) {
        return column.getValue() instanceof BasicValue value
                ? value.getResolution()
                        .getLegacyResolvedBasicType()
                        .getCheckCondition(column.getQuotedName(dialect), dialect)
                : null;
    }

    private static @Nullable AllowedValues values(String expression, List<String> names) {
        AllowedValues listed = AllowedValuesReader.read(expression, names);
        return listed == null ? range(expression, names) : listed;
    }

    /** {@code status between 0 and 3}, as Hibernate checks ordinals. */
    private static @Nullable AllowedValues range(String expression, List<String> names) {
        List<Token> tokens = Tokenizer.tokens(expression).stream()
                .filter(token -> !token.blank())
                .toList();
        boolean isRange = tokens.size() == 5
                && tokens.get(1).isWord("between")
                && tokens.get(2).kind() == Token.Kind.NUMBER
                && tokens.get(3).isWord("and")
                && tokens.get(4).kind() == Token.Kind.NUMBER;
        if (!isRange) {
            return null;
        }
        String column = tokens.get(0).value();
        List<String> values = LongStream.rangeClosed(
                        Long.parseLong(tokens.get(2).text()),
                        Long.parseLong(tokens.get(4).text()))
                .mapToObj(Long::toString)
                .toList();
        return names.contains(column) ? new AllowedValues(column, values, false) : null;
    }
}
