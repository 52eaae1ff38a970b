package io.github.schemata.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.model.RowSource.IndexSpec;
import io.github.schemata.codegen.model.RowSource.UniqueSpec;
import io.github.schemata.codegen.naming.Quoting;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** What annotations say of a table, its indexes and its keys: each by its name. */
final class TableParts {

    private final Quoting quoting;

    TableParts(Quoting quoting) {
        this.quoting = quoting;
    }

    /** The name of a table, with its schema where it has one. */
    void name(Annotations annotation, TableName name, HeaderTexts texts) {
        annotation.with("name", texts.of("TABLE", quoting.forAnnotation(name.name())));
        if (name.schema() != null) {
            // To Hibernate a database of MariaDB is a catalog.
            String member = quoting.product() == Product.MARIADB ? "catalog" : "schema";
            annotation.with(member, texts.of("SCHEMA", quoting.forAnnotation(name.schema())));
        }
    }

    List<CodeBlock> indexes(List<IndexSpec> indexes) {
        return indexes.stream().map(this::index).toList();
    }

    private CodeBlock index(IndexSpec index) {
        String columns = index.columns().stream()
                .map(part -> quoting.forAnnotation(part.column()) + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        Annotations annotation = Annotations.of(Persistence.INDEX)
                .with("name", "$S", quoting.forAnnotation(index.name()))
                .with("columnList", "$S", columns);
        if (index.unique()) {
            annotation.with("unique", "true");
        }
        return annotation.inline();
    }

    List<CodeBlock> uniqueKeys(List<UniqueSpec> keys) {
        return keys.stream().map(this::uniqueKey).toList();
    }

    private CodeBlock uniqueKey(UniqueSpec key) {
        Annotations annotation = Annotations.of(Persistence.UNIQUE_CONSTRAINT);
        if (key.name() != null) {
            annotation.with("name", "$S", quoting.forAnnotation(key.name()));
        }
        List<CodeBlock> columns = key.columns().stream()
                .map(column -> CodeBlock.of("$S", quoting.forAnnotation(column)))
                .toList();
        return annotation
                .with(
                        "columnNames",
                        columns.size() == 1 ? columns.get(0) : CodeBlock.of("{$L}", CodeBlock.join(columns, ", ")))
                .inline();
    }

    CodeBlock foreignKey(String name) {
        return Annotations.of(Persistence.FOREIGN_KEY)
                .with("name", "$S", quoting.forAnnotation(name))
                .inline();
    }
}
