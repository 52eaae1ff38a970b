package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.jpa.EntitySchema.Allowed;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/** Reads Hibernate's relational model, as its own schema export would, but into records. */
final class SchemaReader {

    private final MetadataImplementor metadata;
    private final Database database;
    private final Names names;
    private final List<Table> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Allowed> allowed = new ArrayList<>();
    private final Set<String> quoted = new TreeSet<>();

    SchemaReader(MetadataImplementor metadata, Map<Object, Object> settings) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.names = new Names(defaultSchema(settings));
    }

    /** Hibernate writes it before the names only when it makes SQL. */
    private static @Nullable String defaultSchema(Map<Object, Object> settings) {
        return Stream.of("hibernate.default_schema", "hibernate.default_catalog")
                .map(settings::get)
                .filter(value -> value != null && !value.toString().isBlank())
                .map(value -> Identifier.toIdentifier(value.toString()).getText())
                .findFirst()
                .orElse(null);
    }

    EntitySchema read(String version) {
        EntityTables entities = new EntityTables(metadata);
        TableReader reader = new TableReader(metadata, names, entities);
        for (Namespace namespace : database.getNamespaces()) {
            namespace.getTables().stream()
                    .filter(table -> table.isPhysicalTable() && !table.isView())
                    .forEach(table -> add(reader.read(table)));
            namespace.getSequences().forEach(sequence -> add(sequence));
        }
        tables.sort(Comparator.comparing(table -> table.name().toString()));
        sequences.sort(Comparator.comparing(sequence -> sequence.name().toString()));
        Schema schema = new Schema("JPA", tables, List.of(), List.of(), sequences, List.of());
        return new EntitySchema(schema, allowed, entities.list(names), List.copyOf(quoted), version);
    }

    private void add(TableReader.Read read) {
        tables.add(read.table());
        read.allowed().forEach(values -> allowed.add(new Allowed(read.table().name(), values)));
        quoted.addAll(read.quoted());
    }

    private void add(org.hibernate.boot.model.relational.Sequence sequence) {
        Identifier name = sequence.getName().getSequenceName();
        if (name.isQuoted()) {
            quoted.add(name.getText());
        }
        sequences.add(new Sequence(
                names.of(
                        text(sequence.getName().getCatalogName()),
                        text(sequence.getName().getSchemaName()),
                        name.getText()),
                sequence.getInitialValue(),
                sequence.getIncrementSize()));
    }

    private static @Nullable String text(@Nullable Identifier name) {
        return name == null ? null : name.getText();
    }
}
