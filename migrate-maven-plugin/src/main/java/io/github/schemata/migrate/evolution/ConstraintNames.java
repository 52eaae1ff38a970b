package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Readable names for what nobody named: the same for the same things every time, and clear of those that are there. At
 * most 63 bytes, which PostgreSQL would cut without a word
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">manual</a>).
 */
final class ConstraintNames {

    private static final int LONGEST = 63;

    private final Set<String> taken = new HashSet<>();

    ConstraintNames(Schema wanted, Schema found) {
        Stream.of(wanted, found).forEach(this::take);
    }

    private void take(Schema schema) {
        schema.sequences().stream().map(Sequence::name).map(TableName::name).forEach(this::take);
        for (Table table : schema.tables()) {
            take(table.name().name());
            Stream.of(
                            Stream.ofNullable(table.primaryKey()).map(PrimaryKey::name),
                            table.foreignKeys().stream().map(ForeignKey::name),
                            table.uniqueKeys().stream().map(UniqueKey::name),
                            table.checks().stream().map(CheckConstraint::name),
                            table.indexes().stream().map(Index::name))
                    .flatMap(names -> names)
                    .filter(Objects::nonNull)
                    .forEach(this::take);
        }
    }

    private void take(String name) {
        taken.add(Names.fold(name));
    }

    /** A name that nothing else has. */
    String fresh(String prefix, TableName table, List<String> columns) {
        String wanted = plain(prefix, table, columns);
        String name = wanted;
        for (int i = 2; !taken.add(Names.fold(name)); i++) {
            String suffix = "_" + i;
            name = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    /** The name that such a thing gets where it is free. */
    static String plain(String prefix, TableName table, List<String> columns) {
        String whole =
                harmless(prefix + "_" + table.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns)));
        if (whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return whole;
        }
        CRC32 digest = new CRC32();
        digest.update(whole.getBytes(StandardCharsets.UTF_8));
        String suffix = String.format("_%08x", digest.getValue());
        return cut(whole, LONGEST - suffix.length()) + suffix;
    }

    private static String harmless(String name) {
        StringBuilder harmless = new StringBuilder();
        name.codePoints().forEach(c -> harmless.appendCodePoint(Character.isLetterOrDigit(c) && c <= 0xffff ? c : '_'));
        return Names.fold(harmless.toString());
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }
}
