package io.github.schemata.migrate.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The objects of a PostgreSQL database, of all its schemas; what belongs to an extension comes and goes with it.
 *
 * @param schemas what was there before
 * @param extensions what was there before
 */
record PostgresContents(List<String> schemas, List<String> extensions) implements Contents {

    private static final String SCHEMAS =
            "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'"
                    + " ORDER BY 1";

    private static final String EXTENSIONS = "SELECT quote_ident(extname) FROM pg_extension ORDER BY 1";

    /** As DROP wants them: kind and name. A table's row type and a column's own sequence are no objects of their own. */
    private static final String OBJECTS = """
            SELECT kind || ' ' || name FROM (
              SELECT CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
                       WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END AS kind,
                     c.oid::regclass::text AS name, c.oid, c.relnamespace AS namespace, 'pg_class'::regclass AS class
              FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
              UNION ALL
              SELECT 'ROUTINE', p.oid::regprocedure::text, p.oid, p.pronamespace, 'pg_proc'::regclass FROM pg_proc p
              UNION ALL
              SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END,
                     t.oid::regtype::text, t.oid, t.typnamespace, 'pg_type'::regclass
              FROM pg_type t WHERE t.typtype IN ('e', 'd', 'r')
            ) o JOIN pg_namespace n ON n.oid = o.namespace
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype IN ('e', 'i', 'a')
                                AND (d.deptype = 'e' OR o.kind IN ('SEQUENCE', 'ROUTINE', 'TYPE')))
            ORDER BY 1""";

    static PostgresContents of(Connection connection) throws SQLException {
        return new PostgresContents(Contents.texts(connection, SCHEMAS), Contents.texts(connection, EXTENSIONS));
    }

    @Override
    public boolean lock(Connection connection) throws SQLException {
        return Contents.texts(connection, "SELECT pg_try_advisory_lock(hashtext('migrate.scratchUrl'))")
                .equals(List.of("t"));
    }

    @Override
    public List<String> objects(Connection connection) throws SQLException {
        List<String> words = new ArrayList<>();
        for (String object : Contents.texts(connection, OBJECTS)) {
            int name = object.indexOf(' ', object.startsWith("MATERIALIZED") || object.startsWith("FOREIGN") ? 13 : 0);
            words.add(object.substring(0, name).toLowerCase(Locale.ROOT) + object.substring(name));
        }
        return words;
    }

    @Override
    public void remove(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        Contents.texts(connection, SCHEMAS).stream()
                .filter(schema -> !schemas.contains(schema))
                .forEach(schema -> drops.add("DROP SCHEMA IF EXISTS " + schema + " CASCADE"));
        Contents.texts(connection, EXTENSIONS).stream()
                .filter(extension -> !extensions.contains(extension))
                .forEach(extension -> drops.add("DROP EXTENSION IF EXISTS " + extension + " CASCADE"));
        Contents.execute(connection, drops);
        Contents.execute(
                connection,
                Contents.texts(connection, OBJECTS).stream()
                        .map(object ->
                                "DROP " + object.replaceFirst("^((?:MATERIALIZED |FOREIGN )?\\w+) ", "$1 IF EXISTS ")
                                        + " CASCADE")
                        .toList());
    }
}
