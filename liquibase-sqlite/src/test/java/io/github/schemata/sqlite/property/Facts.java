package io.github.schemata.sqlite.property;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.sqlite.testing.SchemaFacts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be seen of a database, without Liquibase's own tables and with one word for the time of the run. */
public record Facts(TreeSet<String> lines, List<String> faults) {

    public static Facts of(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            TreeSet<String> lines = SchemaFacts.of(connection).lines().stream()
                    .filter(line -> !line.contains("DATABASECHANGELOG"))
                    .map(line -> line.replaceAll("20[2-9]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "now"))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Facts(
                    lines,
                    SchemaFacts.faults(connection).stream()
                            .map(Facts::unnumbered)
                            .toList());
        }
    }

    /** What is gone, with {@code - } before it, and what is new, with {@code + }. */
    public List<String> since(Facts before) {
        List<String> difference = new ArrayList<>();
        before.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> difference.add("- " + line));
        lines.stream().filter(line -> !before.lines.contains(line)).forEach(line -> difference.add("+ " + line));
        return difference;
    }

    /** The same with all names in quotes: renaming puts them, also when a table gets its old name again. */
    public Facts quoted() {
        return each(line -> line.startsWith("text ") ? quoted(line) : line);
    }

    /** The same without the table that SQLite makes for AUTOINCREMENT and never drops. */
    public Facts withoutSequence() {
        TreeSet<String> kept = lines.stream()
                .filter(line -> !line.contains("sqlite_sequence"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Facts(kept, faults);
    }

    /** The same with the values of that table, and not which row they are of. */
    public Facts withoutRowids(String table) {
        String start = "value " + table + "[";
        return each(line -> line.startsWith(start) ? start + line.substring(line.indexOf("].")) : line);
    }

    public boolean hasSequence() {
        return lines.stream().anyMatch(line -> line.startsWith("text table sqlite_sequence "));
    }

    /** Without the number of the key, the last in the brackets: it changes when others come and go. */
    private static String unnumbered(String fault) {
        return fault.startsWith("foreign key: ") ? fault.substring(0, fault.lastIndexOf(',')) : fault;
    }

    private Facts each(UnaryOperator<String> change) {
        return new Facts(lines.stream().map(change).collect(Collectors.toCollection(TreeSet::new)), faults);
    }

    private static String quoted(String line) {
        int text = line.indexOf(": CREATE ");
        if (text < 0) {
            return line;
        }
        return line.substring(0, text)
                + Tokenizer.tokens(line.substring(text).replace("⏎", "\n")).stream()
                        .map(token -> token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.WORD
                                ? "«" + token.value() + "»"
                                : token.text())
                        .collect(Collectors.joining());
    }
}
