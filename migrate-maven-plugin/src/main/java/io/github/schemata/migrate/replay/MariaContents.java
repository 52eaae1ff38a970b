package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The objects of one MariaDB or MySQL database; indexes and triggers go with their tables.
 *
 * @param database its name, quoted; a changeset may use another
 */
record MariaContents(String database) implements Contents {

    private static final String OBJECTS = """
            SELECT concat(kind, ' ', name) FROM (
              SELECT CASE table_type WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
                     table_name AS name, table_schema AS owner FROM information_schema.tables
              UNION ALL
              SELECT routine_type, routine_name, routine_schema FROM information_schema.routines
              UNION ALL
              SELECT 'EVENT', event_name, event_schema FROM information_schema.events
            ) o WHERE owner = '%s' ORDER BY 1""";

    static MariaContents of(Connection connection, DatabaseSettings settings) throws SQLException {
        String name =
                Contents.texts(connection, "SELECT coalesce(database(), '')").get(0);
        if (name.isEmpty()) {
            throw new MigrateException("The url of the scratch database " + settings.shownUrl()
                    + " names a server and no database.\nGive migrate.scratchUrl=" + settings.shownUrl() + "NAME.");
        }
        return new MariaContents(name);
    }

    @Override
    public boolean lock(Connection connection) throws SQLException {
        return Contents.texts(connection, "SELECT get_lock(md5(concat('migrate.scratchUrl ', database())), 0)")
                .equals(List.of("1"));
    }

    @Override
    public List<String> objects(Connection connection) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String object : all(connection)) {
            int name = object.indexOf(' ');
            words.add(object.substring(0, name).toLowerCase(Locale.ROOT) + object.substring(name));
        }
        return words;
    }

    @Override
    public void remove(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        drops.add("SET FOREIGN_KEY_CHECKS = 0");
        for (String object : all(connection)) {
            int name = object.indexOf(' ');
            drops.add("DROP " + object.substring(0, name) + " IF EXISTS " + quoted(database) + "."
                    + quoted(object.substring(name + 1)));
        }
        Contents.execute(connection, drops);
    }

    private List<String> all(Connection connection) throws SQLException {
        return Contents.texts(
                connection, OBJECTS.formatted(database.replace("\\", "\\\\").replace("'", "''")));
    }

    private static String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }
}
