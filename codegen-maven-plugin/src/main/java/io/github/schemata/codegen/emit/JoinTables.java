package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.ManyToManyAttribute;
import io.github.schemata.codegen.model.ManyToManyAttribute.Columns;
import io.github.schemata.codegen.model.ManyToManyAttribute.JoinTable;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.naming.Quoting;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The fields and methods of both sides of an association through a join table. */
final class JoinTables {

    private final String packageName;
    private final Quoting quoting;
    private final TableParts parts;

    JoinTables(String packageName, Quoting quoting) {
        this.packageName = packageName;
        this.quoting = quoting;
        this.parts = new TableParts(quoting);
    }

    FieldSpec field(ManyToManyAttribute attribute) {
        ClassName target = ClassName.get(packageName, attribute.target());
        return Collections.field(attribute.collection(), target, attribute.name())
                .addAnnotations(annotations(attribute))
                .build();
    }

    /** @param self the entity itself, as something to refer to */
    static List<MethodSpec> methods(String packageName, ManyToManyAttribute attribute, CodeBlock self) {
        ClassName target = ClassName.get(packageName, attribute.target());
        return List.of(
                Methods.getter(attribute.name(), Collections.type(attribute.collection(), target)),
                adder(attribute, target, self),
                remover(attribute, target, self));
    }

    /** A list takes an object twice, a table that joins two others does not. */
    private static MethodSpec adder(ManyToManyAttribute attribute, ClassName target, CodeBlock self) {
        String parameter = KeywordSafe.decapitalised(attribute.target());
        MethodSpec.Builder method = helper(attribute.addName(), target, parameter);
        boolean asks = attribute.collection() == CollectionType.LIST;
        if (asks) {
            method.beginControlFlow("if (!this.$N.contains($N))", attribute.name(), parameter);
        }
        bothSides(method, attribute, "add", parameter, self);
        return asks ? method.endControlFlow().build() : method.build();
    }

    private static MethodSpec remover(ManyToManyAttribute attribute, ClassName target, CodeBlock self) {
        String parameter = KeywordSafe.decapitalised(attribute.target());
        return bothSides(helper(attribute.removeName(), target, parameter), attribute, "remove", parameter, self)
                .build();
    }

    private static MethodSpec.Builder helper(String name, ClassName target, String parameter) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addParameter(target, parameter);
    }

    private static MethodSpec.Builder bothSides(
            MethodSpec.Builder method,
            ManyToManyAttribute attribute,
            String operation,
            String parameter,
            CodeBlock self) {
        method.addStatement("this.$N.$L($N)", attribute.name(), operation, parameter);
        return attribute.otherSide() == null
                ? method
                : method.addStatement(
                        "$N.$L().$L($L)", parameter, Types.getter(attribute.otherSide()), operation, self);
    }

    private List<AnnotationSpec> annotations(ManyToManyAttribute attribute) {
        JoinTable table = attribute.joinTable();
        if (table == null) {
            return List.of(Annotations.of(Persistence.MANY_TO_MANY)
                    .with("mappedBy", "$S", String.valueOf(attribute.otherSide()))
                    .build());
        }
        return List.of(Annotations.bare(Persistence.MANY_TO_MANY), joinTable(table));
    }

    private AnnotationSpec joinTable(JoinTable table) {
        Annotations annotation = Annotations.of(Persistence.JOIN_TABLE);
        parts.name(annotation, table.name(), HeaderTexts.asTheyAre());
        annotation.withAll("joinColumns", joins(table.own()));
        annotation.withAll("inverseJoinColumns", joins(table.other()));
        foreignKey(annotation, "foreignKey", table.own().foreignKey());
        foreignKey(annotation, "inverseForeignKey", table.other().foreignKey());
        if (!table.indexes().isEmpty()) {
            annotation.withAll("indexes", parts.indexes(table.indexes()));
        }
        return annotation.build();
    }

    private void foreignKey(Annotations annotation, String member, @Nullable String name) {
        if (name != null) {
            annotation.with(member, parts.foreignKey(name));
        }
    }

    /** Columns of a key of several are found by name, unless one has to be quoted: those are taken in their order. */
    private List<CodeBlock> joins(Columns columns) {
        boolean byName = columns.joins().stream().map(Join::referenced).allMatch(quoting::isBare);
        List<CodeBlock> joins = new ArrayList<>();
        for (Join join : columns.joins()) {
            Annotations annotation =
                    Annotations.of(Persistence.JOIN_COLUMN).with("name", "$S", quoting.forAnnotation(join.column()));
            if (!join.implied() && byName) {
                annotation.with("referencedColumnName", "$S", quoting.forAnnotation(join.referenced()));
            }
            if (!join.nullable()) {
                annotation.with("nullable", "false");
            }
            if (join.definition() != null) {
                annotation.with("columnDefinition", "$S", join.definition());
            }
            joins.add(annotation.inline());
        }
        return joins;
    }
}
