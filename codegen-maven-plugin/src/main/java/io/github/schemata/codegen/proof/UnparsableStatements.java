package io.github.schemata.codegen.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement in its catalog that SQLite cannot parse keeps it from reading anything of a database. The generator
 * leaves such an object out, and so does the copy that the code is proven on.
 */
final class UnparsableStatements {

    /** So the driver passes on what SQLite says of a statement; a lost page is no such thing. */
    private static final Pattern BROKEN =
            Pattern.compile(".*malformed database schema \\((.*)\\) - (?!.*rootpage).*", Pattern.DOTALL);

    private UnparsableStatements() {}

    /** Takes them out of the catalog, and what is lost with them; gives the names but those that SQLite chose. */
    static List<String> dropFrom(String url) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (String broken = first(url); broken != null; broken = first(url)) {
            drop(broken, url);
            dropped.add(broken);
        }
        return dropped.stream()
                .filter(name -> !name.startsWith("sqlite_"))
                .sorted()
                .toList();
    }

    private static @Nullable String first(String url) throws SQLException {
        try (Connection connection = SqliteCopy.open(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            row.next();
            return null;
        } catch (SQLException e) {
            Matcher message = BROKEN.matcher(String.valueOf(e.getMessage()));
            if (message.matches()) {
                return message.group(1);
            }
            throw e;
        }
    }

    private static void drop(String name, String url) throws SQLException {
        try (Connection connection = SqliteCopy.open(url);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
            try (PreparedStatement deletion = connection.prepareStatement("DELETE FROM sqlite_schema WHERE name = ?")) {
                deletion.setString(1, name);
                if (deletion.executeUpdate() == 0) {
                    throw new SQLException("SQLite cannot read the statement of " + name + " in its catalog");
                }
            }
        }
    }
}
