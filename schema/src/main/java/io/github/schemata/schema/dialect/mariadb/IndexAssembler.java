package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.Index.Origin;
import io.github.schemata.schema.Index.Part;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ExpressionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes indexes of their parts. */
final class IndexAssembler {

    private final String table;
    private final List<ForeignKey> foreignKeys;
    private final List<ExpressionRow> expressions;

    IndexAssembler(String table, List<ForeignKey> foreignKeys, List<ExpressionRow> expressions) {
        this.table = table;
        this.foreignKeys = foreignKeys;
        this.expressions = expressions;
    }

    /** The indexes of the table, ordered by name. */
    List<Index> indexes(List<IndexRow> rows) {
        Map<String, List<IndexRow>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        return byName.values().stream()
                .map(this::index)
                .sorted(Comparator.comparing(Index::name, Identifiers.ORDER))
                .toList();
    }

    private Index index(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(rows.get(i), i + 1));
        }
        Origin origin = origin(first, parts);
        return new Index(first.name(), origin, first.unique(), parts, null, sql(first, origin, parts));
    }

    /** A part of a column's text is an expression: no key over the column, and no index that another could replace. */
    private Part part(IndexRow row, int position) {
        boolean whole = row.column() != null && (row.prefix() == null || isSpecial(row));
        return new Part(whole ? row.column() : null, whole ? null : expression(row, position), row.descending(), null);
    }

    private String expression(IndexRow row, int position) {
        if (row.column() != null) {
            return Literals.quote(row.column()) + "(" + row.prefix() + ")";
        }
        return expressions.stream()
                .filter(part -> part.index().equals(row.name()) && part.position() == position)
                .map(part -> "(" + Literals.unescaped(part.expression()) + ")")
                .findFirst()
                .orElse("");
    }

    /** A unique index is a UNIQUE constraint here, whoever made it: the catalog knows no difference. */
    private Origin origin(IndexRow row, List<Part> parts) {
        if (row.name().equals(IndexRow.PRIMARY)) {
            return Origin.PRIMARY_KEY;
        }
        boolean plain = parts.stream().allMatch(part -> part.column() != null && !part.descending());
        if (row.unique()) {
            return plain ? Origin.UNIQUE_KEY : Origin.CREATED;
        }
        return plain && !isSpecial(row) && isOfForeignKey(row.name(), parts) ? Origin.FOREIGN_KEY : Origin.CREATED;
    }

    /**
     * Whether InnoDB made the index for a key: it names it like the key or, where the key was given no name, like its
     * first column, with a number where that is taken
     * (<a href="https://mariadb.com/kb/en/foreign-keys/">manual</a>). One made by hand under that name is no different.
     */
    private boolean isOfForeignKey(String name, List<Part> parts) {
        List<String> columns =
                parts.stream().map(Part::column).filter(Objects::nonNull).toList();
        return foreignKeys.stream()
                .filter(key -> key.columns().equals(columns))
                .anyMatch(key -> name.equals(key.name())
                        || isMade(key.name()) && (name.equals(columns.get(0)) || isNumbered(name, columns.get(0))));
    }

    private boolean isMade(@Nullable String keyName) {
        String stem = table + "_ibfk_";
        return keyName != null && keyName.startsWith(stem) && isNumber(keyName.substring(stem.length()));
    }

    private static boolean isNumbered(String name, String column) {
        return name.startsWith(column + "_") && isNumber(name.substring(column.length() + 1));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    private static boolean isSpecial(IndexRow row) {
        return row.type().equals("FULLTEXT") || row.type().equals("SPATIAL");
    }

    private @Nullable String sql(IndexRow row, Origin origin, List<Part> parts) {
        if (origin != Origin.CREATED) {
            return null;
        }
        String kind = row.unique() ? "UNIQUE " : isSpecial(row) ? row.type() + " " : "";
        String columns = parts.stream().map(IndexAssembler::sql).collect(Collectors.joining(", "));
        return "CREATE " + kind + "INDEX " + Literals.quote(row.name()) + " ON " + Literals.quote(table) + " ("
                + columns + ")";
    }

    private static String sql(Part part) {
        String what = part.column() == null ? "" + part.expression() : Literals.quote(part.column());
        return part.descending() ? what + " DESC" : what;
    }
}
