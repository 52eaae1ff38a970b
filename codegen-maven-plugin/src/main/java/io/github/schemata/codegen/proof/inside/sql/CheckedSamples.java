package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.codegen.proof.inside.shape.Slot;
import io.github.schemata.codegen.proof.inside.value.Values;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a value that the CHECKs of a column take, by asking SQLite to compute them. */
public final class CheckedSamples {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern CHARACTER_CLASS = Pattern.compile("\\[(\\^?)(.)[^\\]]*\\]");
    /** How the products say false. */
    private static final Set<String> REFUSALS = Set.of("0", "f", "false");
    /** Longer texts are not tried. */
    private static final int LENGTH = 1_000;

    private final Connection connection;
    private final Sql sql;

    CheckedSamples(Connection connection, Sql sql) {
        this.connection = connection;
        this.sql = sql;
    }

    /** The first value that no CHECK of this column alone refuses; a plain one where none is found. */
    public Optional<Object> first(Table table, Slot slot) {
        List<String> checks =
                table.checks().stream().map(CheckConstraint::expression).toList();
        Stream<Object> usual = Stream.concat(
                Values.samples(slot.target()), checks.stream().flatMap(check -> suggested(check, slot.target())));
        List<Object> typed = typed(table, slot);
        List<Object> candidates = typed.isEmpty() ? usual.toList() : typed;
        return candidates.stream()
                .filter(value -> checks.stream()
                        .allMatch(check -> takes(check, table, slot.columns().get(0), value)))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The values that the column's type takes, where that is a special one. */
    private List<Object> typed(Table table, Slot slot) {
        return table.column(slot.columns().get(0)).stream()
                .flatMap(found -> sql.samples(found).stream()
                        .filter(slot.target()::isInstance)
                        .filter(sample -> isOf(found, sample)))
                .<Object>map(sample -> sample)
                .toList();
    }

    private boolean isOf(Column column, Object sample) {
        try (PreparedStatement statement = connection.prepareStatement("select " + sql.parameter(column))) {
            statement.setObject(1, sample);
            statement.executeQuery().close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the text of a CHECK brings to mind. */
    private static Stream<Object> suggested(String check, Class<?> type) {
        if (type == String.class) {
            Stream<Object> texts = TEXT.matcher(check).results().flatMap(CheckedSamples::texts);
            Stream<Object> lengths = NUMBER.matcher(check)
                    .results()
                    .map(found -> new BigDecimal(found.group()).intValue())
                    .filter(length -> length <= LENGTH)
                    .flatMap(length -> Stream.of("a".repeat(length), "1".repeat(length), "a".repeat(length + 1)));
            return Stream.concat(texts, lengths);
        }
        return NUMBER.matcher(check)
                .results()
                .map(found -> new BigDecimal(found.group()))
                .flatMap(number -> Stream.of(number, number.add(BigDecimal.ONE), number.negate()))
                .flatMap(number -> numbers(number, type).stream());
    }

    /** A literal as it is, and as a pattern of LIKE or GLOB that it may be. */
    private static Stream<Object> texts(MatchResult literal) {
        String text = literal.group(1).replace("''", "'");
        String like = text.replace("%", "").replace('_', 'a');
        String glob = CHARACTER_CLASS
                .matcher(text)
                .replaceAll(found -> found.group(1).isEmpty() ? "\\" + found.group(2) : "~")
                .replace("*", "")
                .replace('?', 'a');
        return Stream.of(text, like, "a" + like + "a", glob, "a" + glob + "a");
    }

    private static Optional<Object> numbers(BigDecimal number, Class<?> type) {
        if (type == BigDecimal.class) {
            return Optional.of(number);
        }
        if (type == Double.class || type == double.class) {
            return Optional.of(number.doubleValue());
        }
        if (type == Integer.class || type == int.class) {
            return Optional.of(number.intValue());
        }
        return type == Long.class || type == long.class ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** A CHECK that also needs other columns, or cannot be computed here, takes everything. */
    private boolean takes(String check, Table table, String column, Object value) {
        String parameter = table.column(column).map(sql::parameter).orElse("?");
        String query =
                "select (" + check + ") from (select " + parameter + " as " + sql.quoted(column) + ") as checked";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, plain(value));
            try (ResultSet found = statement.executeQuery()) {
                return !found.next() || found.getString(1) == null || !REFUSALS.contains(found.getString(1));
            }
        } catch (SQLException e) {
            return true;
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }
}
