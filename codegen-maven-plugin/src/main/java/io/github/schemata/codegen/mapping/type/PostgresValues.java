package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.mapping.type.ValueChoice.Declared;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's types become (<a href="https://www.postgresql.org/docs/current/datatype.html">manual</a>). Every type
 * has a text that it can be read from and written to, so those that Java has none for are texts, cast on the way. Tried on
 * Hibernate 6.6.49 and 7.4.1.
 */
final class PostgresValues implements DeclaredValues {

    private static final Pattern ARRAY = Pattern.compile("([a-z ]+)(?:\\([0-9, ]+\\))?\\[]");
    private static final Pattern QUALIFIED = Pattern.compile("(\"[^\"]+\"|[^\".]+)\\.(\"[^\"]+\"|[^\".]+)");
    private static final Pattern MODIFIER = Pattern.compile("\\([0-9, -]+\\)");

    /** Texts of these types are no strings to the server: it wants them cast. */
    private static final Set<String> NO_STRINGS = Set.of("xml", "\"char\"");

    private static final Map<String, JavaType> ELEMENTS = Map.of(
            "text", JavaType.STRING,
            "character varying", JavaType.STRING,
            "smallint", JavaType.SHORT,
            "integer", JavaType.INTEGER,
            "bigint", JavaType.LONG,
            "double precision", JavaType.DOUBLE,
            "real", JavaType.FLOAT,
            "numeric", JavaType.BIG_DECIMAL,
            "boolean", JavaType.BOOLEAN,
            "uuid", JavaType.UUID);

    /** Hibernate's own names, as they are declared. */
    private static final Map<JavaType, String> UNDERSTOOD = Map.ofEntries(
            Map.entry(JavaType.STRING, "character varying"),
            Map.entry(JavaType.INTEGER, "integer"),
            Map.entry(JavaType.LONG, "bigint"),
            Map.entry(JavaType.DOUBLE, "double precision"),
            Map.entry(JavaType.FLOAT, "real"),
            Map.entry(JavaType.BIG_DECIMAL, "numeric"),
            Map.entry(JavaType.BYTES, "bytea"),
            Map.entry(JavaType.BOOLEAN, "boolean"),
            Map.entry(JavaType.UUID, "uuid"),
            Map.entry(JavaType.LOCAL_DATE, "date"),
            Map.entry(JavaType.LOCAL_TIME, "time without time zone"),
            Map.entry(JavaType.LOCAL_DATE_TIME, "timestamp without time zone"),
            Map.entry(JavaType.INSTANT, "timestamp with time zone"));

    /** The names in the catalog, by which the driver tells the types. */
    private static final Map<String, String> CATALOG = Map.ofEntries(
            Map.entry("smallint", "int2"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("real", "float4"),
            Map.entry("double precision", "float8"),
            Map.entry("boolean", "bool"),
            Map.entry("character", "bpchar"),
            Map.entry("character varying", "varchar"),
            Map.entry("bit varying", "varbit"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    @Override
    public Declared of(SqlType type) {
        String name = bare(type.declared());
        if (name.equals("money")) {
            return Declared.of(JavaType.BIG_DECIMAL).cast("CAST(? AS NUMERIC)", "cast(? as money)");
        }
        if (name.equals("inet")) {
            // Cast, an address has its netmask behind it, also where the server shows none.
            return Declared.of(JavaType.STRING).cast("ABBREV(?)", "cast(? as inet)");
        }
        if (name.equals("time with time zone") || NO_STRINGS.contains(name)) {
            return asText(type);
        }
        if (type instanceof SqlType.Exact exact) {
            return Declared.of(JavaType.BIG_DECIMAL).digits(exact.precision(), exact.scale());
        }
        if (type instanceof SqlType.Text text) {
            return Declared.of(JavaType.STRING).length(text.length());
        }
        if (type instanceof SqlType.Enumeration enumeration) {
            return asText(type).values(enumeration);
        }
        Optional<JavaType> usual = DeclaredTypes.usual(type);
        if (usual.isPresent()) {
            return Declared.of(usual.get());
        }
        Matcher array = ARRAY.matcher(type.declared());
        return array.matches() && ELEMENTS.containsKey(array.group(1))
                ? Declared.of(ELEMENTS.get(array.group(1)).array()).coded("ARRAY")
                : asText(type);
    }

    /** In upper case: Hibernate puts its alias before the column's name wherever that stands, in other words as well. */
    private static Declared asText(SqlType type) {
        return Declared.of(JavaType.STRING).cast("CAST(? AS TEXT)", "cast(? as " + type.declared() + ")");
    }

    @Override
    public String definition(SqlType type, Declared choice) {
        String name = bare(type.declared());
        boolean understood =
                name.equals(UNDERSTOOD.get(choice.type())) || choice.type().isArray();
        if (understood) {
            return "";
        }
        if (name.endsWith("[]")) {
            String element = name.replace("[]", "");
            return "_" + CATALOG.getOrDefault(element, named(element));
        }
        Matcher modifier = MODIFIER.matcher(type.declared());
        return CATALOG.getOrDefault(name, named(name)) + (modifier.find() ? modifier.group() : "");
    }

    /** As the driver tells it: without quotes, and with all of them where the type stands outside the search path. */
    private static String named(String declared) {
        Matcher qualified = QUALIFIED.matcher(declared);
        if (!qualified.matches()) {
            return declared.replaceAll("^\"(.*)\"$", "$1");
        }
        return quoted(qualified.group(1)) + "." + quoted(qualified.group(2));
    }

    private static String quoted(String name) {
        return name.startsWith("\"") ? name : '"' + name + '"';
    }

    /** Without length, precision or number of digits, which may stand in the middle: {@code timestamp(6) with time zone}. */
    private static String bare(String declared) {
        return MODIFIER.matcher(declared).replaceFirst("");
    }
}
