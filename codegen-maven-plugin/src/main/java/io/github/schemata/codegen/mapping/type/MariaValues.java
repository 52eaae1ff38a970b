package io.github.schemata.codegen.mapping.type;

import io.github.schemata.codegen.mapping.type.ValueChoice.Declared;
import io.github.schemata.codegen.model.JavaType;
import io.github.schemata.schema.SqlType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What MariaDB's and MySQL's types become (<a href="https://mariadb.com/kb/en/data-types/">manual</a>). Tried on Hibernate
 * 6.6.49 and 7.4.1.
 */
final class MariaValues implements DeclaredValues {

    private static final Set<String> SHAPES = Set.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    /** Hibernate's own names, as they are declared. */
    private static final Map<JavaType, Set<String>> UNDERSTOOD = Map.ofEntries(
            Map.entry(JavaType.STRING, Set.of("varchar")),
            Map.entry(JavaType.INTEGER, Set.of("int")),
            Map.entry(JavaType.LONG, Set.of("bigint")),
            Map.entry(JavaType.DOUBLE, Set.of("double")),
            Map.entry(JavaType.FLOAT, Set.of("float")),
            Map.entry(JavaType.BIG_DECIMAL, Set.of("decimal")),
            Map.entry(JavaType.BYTES, Set.of("varbinary")),
            Map.entry(JavaType.BOOLEAN, Set.of("bit")),
            Map.entry(JavaType.UUID, Set.of("uuid")),
            Map.entry(JavaType.LOCAL_DATE, Set.of("date")),
            Map.entry(JavaType.LOCAL_TIME, Set.of("time")),
            Map.entry(JavaType.LOCAL_DATE_TIME, Set.of("datetime", "timestamp")));

    @Override
    public Declared of(SqlType type) {
        String declared = type.declared();
        if (declared.startsWith("bigint") && declared.contains("unsigned")) {
            return Declared.of(JavaType.BIG_DECIMAL).digits(20, 0);
        }
        if (type instanceof SqlType.Exact exact) {
            return Declared.of(JavaType.BIG_DECIMAL).digits(exact.precision(), exact.scale());
        }
        if (type instanceof SqlType.Text text) {
            return Declared.of(JavaType.STRING).length(text.length());
        }
        if (type instanceof SqlType.Binary binary) {
            return Declared.of(JavaType.BYTES).length(binary.length());
        }
        if (type instanceof SqlType.Enumeration enumeration) {
            return Declared.of(JavaType.STRING).values(enumeration);
        }
        if (type instanceof SqlType.Uuid && name(declared).equals("char")) {
            return Declared.of(JavaType.UUID).coded("CHAR");
        }
        return DeclaredTypes.usual(type).map(Declared::of).orElseGet(() -> other(name(declared)));
    }

    private static Declared other(String name) {
        if (name.equals("bit")) {
            return Declared.of(JavaType.BYTES);
        }
        return SHAPES.contains(name)
                ? Declared.of(JavaType.STRING).cast("ST_ASTEXT(?)", "ST_GeomFromText(?)")
                : Declared.of(JavaType.STRING);
    }

    @Override
    public String definition(SqlType type, Declared choice) {
        String name = name(type.declared());
        boolean understood = UNDERSTOOD.getOrDefault(choice.type(), Set.of()).contains(name)
                && !type.declared().contains("unsigned");
        if (understood) {
            return "";
        }
        // The width that a whole number is shown in says nothing of it, and would hide what stands behind.
        boolean unsigned = type.declared().contains("unsigned");
        return type instanceof SqlType.Whole || unsigned ? name + (unsigned ? " unsigned" : "") : type.declared();
    }

    private static String name(String declared) {
        return declared.split("[( ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
