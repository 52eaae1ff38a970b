package io.github.schemata.schema.dialect.sqlite.ddl;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBound.Relation;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnBound.Subject;
import io.github.schemata.schema.dialect.sqlite.ddl.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a CHECK that compares columns with numbers: {@code x > 0}, {@code x BETWEEN 0 AND 100},
 * {@code length(x) <= 8}, {@code x <> ''}, joined by AND, each also as {@code x IS NULL OR …}, which says the same: a
 * CHECK lets NULL pass. Whatever says more, less or something else is not recognised, as a whole. The few words that it
 * knows mean the same in every database; casts, which PostgreSQL writes, are not among them.
 */
public final class ColumnBoundsReader {

    private static final Map<String, Relation> RELATIONS =
            Map.of("<", Relation.LESS, "<=", Relation.AT_MOST, ">=", Relation.AT_LEAST, ">", Relation.MORE);

    private final TokenCursor cursor;
    private final List<String> tableColumns;
    private final List<ColumnBound> bounds = new ArrayList<>();

    private ColumnBoundsReader(String expression, List<String> tableColumns) {
        this.cursor = new TokenCursor(expression);
        this.tableColumns = tableColumns;
    }

    /**
     * Reads the SQL of a CHECK.
     *
     * @param tableColumns the names of the table's columns, as the result shall spell them
     * @return empty where it is anything else than such comparisons
     */
    public static List<ColumnBound> read(String expression, List<String> tableColumns) {
        ColumnBoundsReader reader = new ColumnBoundsReader(expression, tableColumns);
        boolean understood = reader.condition() && reader.cursor.done();
        return understood ? List.copyOf(reader.bounds) : List.of();
    }

    /** Comparisons joined by AND, or one of them beside IS NULL of the same column. */
    private boolean condition() {
        int before = bounds.size();
        Optional<String> nullable = acceptNull();
        if (nullable.isPresent()) {
            return cursor.accept("OR") && part() && isOf(nullable.get(), before);
        }
        if (!part()) {
            return false;
        }
        if (cursor.accept("OR")) {
            Optional<String> column = acceptNull();
            return column.isPresent() && isOf(column.get(), before);
        }
        while (cursor.accept("AND")) {
            if (!part()) {
                return false;
            }
        }
        return !cursor.atWord("OR");
    }

    private boolean isOf(String column, int since) {
        return !cursor.atWord("AND", "OR")
                && bounds.subList(since, bounds.size()).stream()
                        .allMatch(bound -> bound.column().equals(column));
    }

    /** One comparison, or a condition in parentheses. */
    private boolean part() {
        int start = cursor.position();
        int before = bounds.size();
        if (cursor.acceptSymbol("(") && condition() && cursor.acceptSymbol(")") && isPartEnd()) {
            return true;
        }
        cursor.reset(start);
        bounds.subList(before, bounds.size()).clear();
        return comparison() && isPartEnd();
    }

    private boolean isPartEnd() {
        return cursor.done() || cursor.atSymbol(")") || cursor.atWord("AND", "OR");
    }

    private Optional<String> acceptNull() {
        int start = cursor.position();
        boolean parenthesis = cursor.acceptSymbol("(");
        Optional<String> column = column();
        boolean isNull = column.isPresent() && (cursor.accept("IS", "NULL") || cursor.accept("ISNULL"));
        if (isNull && (!parenthesis || cursor.acceptSymbol(")"))) {
            return column;
        }
        cursor.reset(start);
        return Optional.empty();
    }

    private boolean comparison() {
        int start = cursor.position();
        BigDecimal left = number();
        if (left != null) {
            Relation relation = relation();
            Operand right = relation == null ? null : operand();
            return right != null && add(right, relation.mirrored(), left);
        }
        cursor.reset(start);
        Operand operand = operand();
        return operand != null && (cursor.accept("BETWEEN") ? between(operand) : compared(operand));
    }

    private boolean between(Operand operand) {
        BigDecimal low = number();
        BigDecimal high = low != null && cursor.accept("AND") ? number() : null;
        return low != null
                && high != null
                && add(operand, Relation.AT_LEAST, low)
                && add(operand, Relation.AT_MOST, high);
    }

    private boolean compared(Operand operand) {
        if (cursor.acceptSymbol("<>") || cursor.acceptSymbol("!=")) {
            Token text = cursor.next();
            boolean empty = text.kind() == Kind.STRING && text.value().isEmpty();
            return empty
                    && operand.subject() == Subject.VALUE
                    && add(new Operand(operand.column(), Subject.LENGTH), Relation.AT_LEAST, BigDecimal.ONE);
        }
        boolean equal = cursor.acceptSymbol("=") || cursor.acceptSymbol("==");
        Relation relation = equal ? Relation.AT_LEAST : relation();
        BigDecimal limit = relation == null ? null : number();
        if (limit == null) {
            return false;
        }
        return add(operand, relation, limit) && (!equal || add(operand, Relation.AT_MOST, limit));
    }

    private boolean add(Operand operand, Relation relation, BigDecimal limit) {
        return bounds.add(new ColumnBound(operand.column(), operand.subject(), relation, limit));
    }

    private @Nullable Relation relation() {
        return cursor.peek().kind() == Kind.SYMBOL
                        && RELATIONS.containsKey(cursor.peek().text())
                ? RELATIONS.get(cursor.next().text())
                : null;
    }

    private record Operand(String column, Subject subject) {}

    private @Nullable Operand operand() {
        if (cursor.acceptSymbol("(")) {
            Operand inner = operand();
            return inner != null && cursor.acceptSymbol(")") ? inner : null;
        }
        boolean length = cursor.peek(1).isSymbol("(") && cursor.accept("LENGTH") && cursor.acceptSymbol("(");
        Optional<String> column = column();
        if (column.isEmpty() || length && !cursor.acceptSymbol(")")) {
            return null;
        }
        return new Operand(column.get(), length ? Subject.LENGTH : Subject.VALUE);
    }

    /** A string is no column here, though SQLite takes it for one elsewhere. */
    private Optional<String> column() {
        Token token = cursor.next();
        return tableColumns.stream()
                .filter(name ->
                        token.canBeName() && token.kind() != Kind.STRING && Identifiers.same(name, token.value()))
                .findFirst();
    }

    private @Nullable BigDecimal number() {
        if (cursor.acceptSymbol("(")) {
            BigDecimal inner = number();
            return inner != null && cursor.acceptSymbol(")") ? inner : null;
        }
        boolean negative = cursor.acceptSymbol("-");
        if (!negative) {
            cursor.acceptSymbol("+");
        }
        Token token = cursor.next();
        if (token.kind() != Kind.NUMBER
                || token.text().startsWith("0x")
                || token.text().startsWith("0X")) {
            return null;
        }
        BigDecimal value = new BigDecimal(token.text().replace("_", ""));
        return negative ? value.negate() : value;
    }
}
