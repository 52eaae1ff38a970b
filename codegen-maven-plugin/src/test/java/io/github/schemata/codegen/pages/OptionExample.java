package io.github.schemata.codegen.pages;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.Provider;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An option with an example.
 *
 * @param name the parameter
 * @param said what stands above the example
 * @param sql the tables
 * @param chosen sets the option, where it is one of the mapping
 * @param style sets it, where it is one of style
 * @param looks the classes that are shown
 */
record OptionExample(
        String name,
        String said,
        String sql,
        UnaryOperator<MappingOptions.Builder> chosen,
        EmitStyle style,
        String... looks) {

    private static final EmitStyle PORTABLE = new EmitStyle(Provider.PORTABLE, Nullability.NONE, false);
    private static final EmitStyle NULL_MARKED = new EmitStyle(Provider.HIBERNATE, Nullability.JSPECIFY, false);
    private static final EmitStyle GAP = new EmitStyle(Provider.HIBERNATE, Nullability.NONE, true);

    private static final String SHOP = """
            CREATE TABLE artist (artist_id INT PRIMARY KEY, name VARCHAR(40) NOT NULL);
            CREATE TABLE album (album_id INT PRIMARY KEY, title TEXT, artist_id INT NOT NULL REFERENCES artist);
            """;

    private static final String JOINED = """
            CREATE TABLE track (track_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE playlist (playlist_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE playlist_track (
              playlist_id INTEGER NOT NULL REFERENCES playlist,
              track_id INTEGER NOT NULL REFERENCES track,
              PRIMARY KEY (playlist_id, track_id));
            """;

    private static final String STAFF = """
            CREATE TABLE tbl_person (
              id INTEGER PRIMARY KEY,
              nm TEXT NOT NULL,
              boss_id INTEGER REFERENCES tbl_person);
            """;

    private static final String ORDERS = """
            CREATE TABLE customer_order (
              id INTEGER PRIMARY KEY,
              code VARCHAR(8) NOT NULL,
              total NUMERIC(8,2) NOT NULL CHECK (total >= 0),
              pieces INT CHECK (pieces BETWEEN 1 AND 99),
              ordered DATETIME,
              state TEXT CHECK (state IN ('open', 'paid')),
              total_with_tax NUMERIC GENERATED ALWAYS AS (total * 1.2) STORED);
            INSERT INTO customer_order (code, total, pieces, ordered) VALUES ('A-1', 12, 3, '2026-01-09 10:15:00');
            """;

    /** In the order of the page. */
    static final List<OptionExample> ALL = List.of(
            mapping(
                    "manyToMany",
                    "A table that does nothing but join two others is an association instead of an entity. The default"
                            + " keeps it an entity: then a column more breaks no caller.",
                    JOINED,
                    options -> options.manyToMany(true),
                    "Playlist",
                    "Track",
                    "PlaylistTrack"),
            mapping(
                    "collectionType",
                    "`SET` (default) or `LIST`. A list is a bag to Hibernate: it may hold a row twice after two fetch"
                            + " joins, and two of them cannot be fetched at once.",
                    SHOP,
                    options -> options.collectionType(CollectionType.LIST),
                    "Artist"),
            mapping(
                    "idType",
                    "`LONG` (default) or `DECLARED`: `Integer` where a key is declared INTEGER, INT or smaller, and no row of it or of"
                            + " what refers to it is larger. SQLite itself gives INTEGER 64 bits.",
                    SHOP,
                    options -> options.idType(IdType.DECLARED),
                    "Artist"),
            mapping(
                    "enums",
                    "`false`: a column whose CHECK lists its texts stays a String.",
                    "CREATE TABLE ticket (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('open', 'done')));",
                    options -> options.enums(false),
                    "Ticket"),
            mapping(
                    "inverse",
                    "`false`: no collection of what refers to an entity.",
                    SHOP,
                    options -> options.inverse(false),
                    "Artist"),
            style(
                    "nullability",
                    "`JSPECIFY` says what can be null, for NullAway, Kotlin and IDEs. The project then needs"
                            + " `org.jspecify:jspecify`.",
                    SHOP,
                    NULL_MARKED,
                    "Album"),
            mapping(
                    "validation",
                    "Constraints for Jakarta Validation, from NOT NULL, lengths, precision and simple CHECKs; never on"
                            + " generated identifiers. The project then needs `jakarta.validation:jakarta.validation-api` and"
                            + " a provider.",
                    ORDERS,
                    options -> options.validation(true),
                    "CustomerOrder"),
            mapping(
                    "renames",
                    "`<rename>tbl_person=Employee</rename>`, `<rename>tbl_person.nm=fullName</rename>`; on the command line"
                            + " separated by commas. They stay when the code is generated again; what they collide with"
                            + " gives way.",
                    STAFF,
                    options -> options.renames(
                            List.of("tbl_person=Employee", "tbl_person.nm=fullName", "tbl_person.boss_id=manager")),
                    "TblPerson",
                    "Employee"),
            mapping(
                    "inflections",
                    "`<inflection>haus = haeuser</inflection>`: words of your own, singular and plural; one word alone is the"
                            + " same in both.",
                    "CREATE TABLE haeuser (id INTEGER PRIMARY KEY); CREATE TABLE tuer (id INTEGER PRIMARY KEY, haus INTEGER"
                            + " REFERENCES haeuser);",
                    options -> options.inflections(List.of("haus = haeuser", "tuer = tueren")),
                    "Haeuser",
                    "Haus"),
            mapping(
                    "typeMappings",
                    "`<typeMapping>customer_order.total=com.example.Money:com.example.MoneyConverter</typeMapping>` for a"
                            + " column, `<typeMapping>type:NUMERIC(*=…</typeMapping>` for all that are declared so. The"
                            + " converter is an `AttributeConverter` of yours.",
                    ORDERS,
                    options -> options.typeMappings(List.of(
                            "customer_order.total=com.example.Money:com.example.MoneyConverter", "type:INT=Short")),
                    "CustomerOrder"),
            new OptionExample(
                    "provider",
                    "`PORTABLE`: annotations of Jakarta Persistence alone, for EclipseLink 5 as well as Hibernate. What only"
                            + " Hibernate can say is left out, and the log says what.",
                    ORDERS,
                    options -> options.provider(Provider.PORTABLE),
                    PORTABLE,
                    "CustomerOrder"),
            mapping(
                    "target",
                    "`postgresql`: written for the database that the application will run on, where that is another than the"
                            + " one that is read.",
                    ORDERS,
                    options -> options.target(Product.POSTGRESQL),
                    "CustomerOrder"),
            style(
                    "generationGap",
                    "A base class that is generated, and a subclass that is written once and is yours:"
                            + " [regeneration](regeneration.md).",
                    SHOP,
                    GAP,
                    "Artist"));

    /** Whether getters and setters are of interest. */
    boolean accessors() {
        return name.equals("nullability");
    }

    private static OptionExample mapping(
            String name, String said, String sql, UnaryOperator<MappingOptions.Builder> chosen, String... looks) {
        return new OptionExample(name, said, sql, chosen, EmitStyle.USUAL, looks);
    }

    private static OptionExample style(String name, String said, String sql, EmitStyle style, String... looks) {
        return new OptionExample(name, said, sql, UnaryOperator.identity(), style, looks);
    }
}
