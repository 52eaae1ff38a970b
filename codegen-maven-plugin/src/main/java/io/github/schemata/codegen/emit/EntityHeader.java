package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.model.RowSource.OfRows;
import io.github.schemata.codegen.model.RowSource.OfTable;
import io.github.schemata.codegen.model.RowSource.OfView;
import io.github.schemata.codegen.model.RowSource.UniqueSpec;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands above an entity's class: its comment, and where its rows come from. */
record EntityHeader(CodeBlock comment, List<AnnotationSpec> annotations) {

    static EntityHeader of(EntityClass entity, HeaderTexts texts) {
        if (entity.source() instanceof OfView view) {
            return ofView(entity, view, texts);
        }
        return entity.source() instanceof OfRows rows
                ? ofRows(entity, rows, texts)
                : ofTable((OfTable) entity.source(), texts);
    }

    void addTo(TypeSpec.Builder type) {
        type.addJavadoc(comment);
        annotations.forEach(type::addAnnotation);
    }

    private static EntityHeader ofTable(OfTable table, HeaderTexts texts) {
        Annotations annotation = Annotations.of(Persistence.TABLE);
        name(annotation, table.name(), table.product(), texts);
        if (texts.tellLists() && !table.indexes().isEmpty()) {
            annotation.withAll(
                    "indexes", table.indexes().stream().map(EntityHeader::index).toList());
        }
        if (texts.tellLists() && !table.uniqueKeys().isEmpty()) {
            annotation.withAll(
                    "uniqueConstraints",
                    table.uniqueKeys().stream().map(EntityHeader::unique).toList());
        }
        return new EntityHeader(
                comment("A row of the table {@code $L}.", table.name(), table.comment()),
                List.of(Annotations.bare(Persistence.ENTITY), annotation.build()));
    }

    private static EntityHeader ofView(EntityClass entity, OfView view, HeaderTexts texts) {
        String query = "select row_number() over () as " + alias(entity) + ", "
                + SelectedColumns.of(entity, "v", view.product()) + " from " + sqlName(view.name(), view.product())
                + " v";
        List<AnnotationSpec> annotations = new ArrayList<>(List.of(
                Annotations.bare(Persistence.ENTITY),
                Annotations.bare(Persistence.IMMUTABLE),
                subselect(query, texts)));
        if (!view.reads().isEmpty()) {
            annotations.add(synchronize(view.reads(), texts));
        }
        return new EntityHeader(
                comment(
                        "A row of the " + (view.unkeyed() == null ? "view" : "table") + " {@code $L}: read only"
                                + (view.unkeyed() == null
                                        ? ""
                                        : ", since "
                                                + Texts.forJavadoc(view.unkeyed())
                                                        .replace("$", "$$"))
                                + ".\n\n<p>Its identifier is the number that the row has in the"
                                + " result of one query, and means nothing beyond it.",
                        view.name(),
                        view.comment()),
                annotations);
    }

    private static EntityHeader ofRows(EntityClass entity, OfRows rows, HeaderTexts texts) {
        String rowId = Quoting.forSql(rows.rowId());
        boolean hidden = entity.identifier() instanceof Identifier.RowNumber;
        String query = "select " + (hidden ? "t." + rowId + " as " + alias(entity) + ", " : "")
                + SelectedColumns.of(entity, "t", Product.SQLITE) + " from " + sqlName(rows.name()) + " t";
        RowStatements statements = RowStatements.of(entity, sqlName(rows.name()), rowId);
        return new EntityHeader(
                comment(
                        "A row of the table {@code $L}. It is "
                                + (hidden ? "found by its hidden rowid" : "mapped through a query") + ", since "
                                + Texts.forJavadoc(rows.reason()).replace("$", "$$") + ".",
                        rows.name(),
                        rows.comment()),
                List.of(
                        Annotations.bare(Persistence.ENTITY),
                        subselect(query, texts),
                        synchronize(List.of(rows.name()), texts),
                        statement(Persistence.SQL_INSERT, texts.of("INSERT", statements.insert())),
                        statement(Persistence.SQL_UPDATE, texts.of("UPDATE", statements.update())),
                        statement(Persistence.SQL_DELETE, texts.of("DELETE", statements.delete()))));
    }

    private static String alias(EntityClass entity) {
        return Quoting.forSql(((Identifier.RowNumber) entity.identifier()).column());
    }

    private static CodeBlock comment(String format, TableName name, @Nullable String comment) {
        CodeBlock.Builder text = CodeBlock.builder().add(format, Texts.forJavadoc(name.toString()));
        if (comment != null && !comment.isBlank()) {
            text.add("\n\n<p>$L", Texts.forJavadoc(comment));
        }
        return text.add("\n").build();
    }

    static void name(Annotations annotation, TableName name, Product product, HeaderTexts texts) {
        annotation.with("name", texts.of("TABLE", Quoting.forAnnotation(name.name())));
        if (name.schema() != null) {
            // To Hibernate a database of MariaDB is a catalog.
            String member = product == Product.MARIADB ? "catalog" : "schema";
            annotation.with(member, texts.of("SCHEMA", Quoting.forAnnotation(name.schema())));
        }
    }

    static CodeBlock index(IndexSpec index) {
        String columns = index.columns().stream()
                .map(part -> Quoting.forAnnotation(part.column()) + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        Annotations annotation = Annotations.of(Persistence.INDEX)
                .with("name", "$S", Quoting.forAnnotation(index.name()))
                .with("columnList", "$S", columns);
        if (index.unique()) {
            annotation.with("unique", "true");
        }
        return annotation.inline();
    }

    private static CodeBlock unique(UniqueSpec key) {
        Annotations annotation = Annotations.of(Persistence.UNIQUE_CONSTRAINT);
        if (key.name() != null) {
            annotation.with("name", "$S", Quoting.forAnnotation(key.name()));
        }
        List<CodeBlock> columns = key.columns().stream()
                .map(column -> CodeBlock.of("$S", Quoting.forAnnotation(column)))
                .toList();
        return annotation
                .with(
                        "columnNames",
                        columns.size() == 1 ? columns.get(0) : CodeBlock.of("{$L}", CodeBlock.join(columns, ", ")))
                .inline();
    }

    private static AnnotationSpec subselect(String query, HeaderTexts texts) {
        return Annotations.of(Persistence.SUBSELECT)
                .with("value", texts.of("QUERY", query))
                .build();
    }

    private static AnnotationSpec synchronize(List<TableName> tables, HeaderTexts texts) {
        List<CodeBlock> names = new ArrayList<>();
        for (TableName table : tables) {
            names.add(texts.of("READS_" + (names.size() + 1), Quoting.forAnnotation(table.name())));
        }
        CodeBlock value = names.size() == 1 ? names.get(0) : CodeBlock.of("{$L}", CodeBlock.join(names, ", "));
        return Annotations.of(Persistence.SYNCHRONIZE).with("value", value).build();
    }

    private static AnnotationSpec statement(com.palantir.javapoet.ClassName type, CodeBlock sql) {
        return Annotations.of(type).with("sql", sql).build();
    }

    private static String sqlName(TableName name) {
        return sqlName(name, Product.SQLITE);
    }

    private static String sqlName(TableName name, Product product) {
        String bare = Quoting.forSql(name.name(), product);
        return name.schema() == null ? bare : Quoting.forSql(name.schema(), product) + "." + bare;
    }
}
