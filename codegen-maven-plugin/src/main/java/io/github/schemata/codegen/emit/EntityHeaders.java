package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.RowSource.OfRows;
import io.github.schemata.codegen.model.RowSource.OfTable;
import io.github.schemata.codegen.model.RowSource.OfView;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says above an entity's class where its rows come from. */
final class EntityHeaders {

    private final Quoting quoting;
    private final TableParts parts;

    EntityHeaders(Quoting quoting) {
        this.quoting = quoting;
        this.parts = new TableParts(quoting);
    }

    EntityHeader of(EntityClass entity, HeaderTexts texts) {
        if (entity.source() instanceof OfView view) {
            return ofView(entity, view, texts);
        }
        return entity.source() instanceof OfRows rows
                ? ofRows(entity, rows, texts)
                : ofTable((OfTable) entity.source(), texts);
    }

    private EntityHeader ofTable(OfTable table, HeaderTexts texts) {
        Annotations annotation = Annotations.of(Persistence.TABLE);
        parts.name(annotation, table.name(), texts);
        if (texts.tellLists() && !table.indexes().isEmpty()) {
            annotation.withAll("indexes", parts.indexes(table.indexes()));
        }
        if (texts.tellLists() && !table.uniqueKeys().isEmpty()) {
            annotation.withAll("uniqueConstraints", parts.uniqueKeys(table.uniqueKeys()));
        }
        return new EntityHeader(
                comment("A row of the table {@code $L}.", table.name(), table.comment()),
                List.of(Annotations.bare(Persistence.ENTITY), annotation.build()));
    }

    private EntityHeader ofView(EntityClass entity, OfView view, HeaderTexts texts) {
        String query = "select row_number() over () as " + alias(entity) + ", "
                + SelectedColumns.of(entity, "v", quoting) + " from " + sqlName(view.name())
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

    private EntityHeader ofRows(EntityClass entity, OfRows rows, HeaderTexts texts) {
        String rowId = quoting.forSql(rows.rowId());
        boolean hidden = entity.identifier() instanceof Identifier.RowNumber;
        String query = "select " + (hidden ? "t." + rowId + " as " + alias(entity) + ", " : "")
                + SelectedColumns.of(entity, "t", quoting) + " from " + sqlName(rows.name()) + " t";
        RowStatements statements = RowStatements.of(entity, sqlName(rows.name()), rowId, quoting);
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

    private String alias(EntityClass entity) {
        return quoting.forSql(((Identifier.RowNumber) entity.identifier()).column());
    }

    private static CodeBlock comment(String format, TableName name, @Nullable String comment) {
        CodeBlock.Builder text = CodeBlock.builder().add(format, Texts.forJavadoc(name.toString()));
        if (comment != null && !comment.isBlank()) {
            text.add("\n\n<p>$L", Texts.forJavadoc(comment));
        }
        return text.add("\n").build();
    }

    private static AnnotationSpec subselect(String query, HeaderTexts texts) {
        return Annotations.of(Persistence.SUBSELECT)
                .with("value", texts.of("QUERY", query))
                .build();
    }

    private AnnotationSpec synchronize(List<TableName> tables, HeaderTexts texts) {
        List<CodeBlock> names = new ArrayList<>();
        for (TableName table : tables) {
            names.add(texts.of("READS_" + (names.size() + 1), quoting.forAnnotation(table.name())));
        }
        CodeBlock value = names.size() == 1 ? names.get(0) : CodeBlock.of("{$L}", CodeBlock.join(names, ", "));
        return Annotations.of(Persistence.SYNCHRONIZE).with("value", value).build();
    }

    private static AnnotationSpec statement(com.palantir.javapoet.ClassName type, CodeBlock sql) {
        return Annotations.of(type).with("sql", sql).build();
    }

    private String sqlName(TableName name) {
        String bare = quoting.forSql(name.name());
        return name.schema() == null ? bare : quoting.forSql(name.schema()) + "." + bare;
    }
}
