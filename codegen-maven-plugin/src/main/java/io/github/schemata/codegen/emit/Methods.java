package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.ManyToManyAttribute;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Join;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Getters, setters, and the helpers that keep both sides of an association in step. */
final class Methods {

    private final String packageName;
    private final TargetPaths paths;
    private final NullMarks marks;
    private final boolean inBase;

    /** @param inBase whether the methods stand in a base class of the entity */
    Methods(String packageName, TargetPaths paths, NullMarks marks, boolean inBase) {
        this.packageName = packageName;
        this.paths = paths;
        this.marks = marks;
        this.inBase = inBase;
    }

    List<MethodSpec> of(EntityClass entity, Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return basic(entity, basic);
        }
        if (attribute instanceof ManyToManyAttribute joined) {
            return JoinTables.methods(packageName, joined, self(entity));
        }
        return attribute instanceof ToOneAttribute toOne
                ? toOne(entity, toOne)
                : toMany(entity, (ToManyAttribute) attribute);
    }

    static MethodSpec getter(String attribute, TypeName type) {
        return MethodSpec.methodBuilder(Types.getter(attribute))
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", attribute)
                .build();
    }

    /** With the column's comment, if it has one. */
    static MethodSpec documented(MethodSpec getter, @Nullable String comment) {
        return comment == null || comment.isBlank()
                ? getter
                : getter.toBuilder()
                        .addJavadoc("$L\n", Texts.forJavadoc(comment))
                        .build();
    }

    static MethodSpec setter(String attribute, TypeName type) {
        return MethodSpec.methodBuilder(Types.setter(attribute))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, attribute)
                .addStatement("this.$N = $N", attribute, attribute)
                .build();
    }

    private List<MethodSpec> basic(EntityClass entity, BasicAttribute attribute) {
        TypeName type = Types.of(attribute.type());
        MethodSpec getter =
                documented(getter(attribute.name(), marks.attribute(entity, attribute, type)), attribute.comment());
        boolean readOnly = entity.source() instanceof RowSource.OfView;
        return readOnly || attribute.column().generated()
                ? List.of(getter)
                : List.of(getter, setter(attribute.name(), marks.given(attribute, type)));
    }

    private List<MethodSpec> toOne(EntityClass entity, ToOneAttribute attribute) {
        ClassName type = ClassName.get(packageName, attribute.target());
        MethodSpec getter =
                documented(getter(attribute.name(), marks.attribute(entity, attribute, type)), attribute.comment());
        MethodSpec setter = setter(attribute.name(), marks.given(attribute, type));
        if (!(attribute.writes() instanceof Writes.Elsewhere)) {
            return List.of(getter, setter);
        }
        return attribute.settable() ? List.of(getter, following(setter.toBuilder(), attribute)) : List.of(getter);
    }

    /** The attributes that write the columns follow an association that only reads them. */
    private MethodSpec following(MethodSpec.Builder setter, ToOneAttribute attribute) {
        List<Join> followed = attribute.joins().stream()
                .filter(join -> join.attribute() != null)
                .toList();
        for (Join join : followed) {
            if (join.cleared()) {
                setter.addStatement(
                        "this.$1N = $2N == null ? null : $2N.$3L",
                        join.attribute(),
                        attribute.name(),
                        paths.path(attribute.target(), join.referenced()));
            }
        }
        List<Join> kept = followed.stream().filter(join -> !join.cleared()).toList();
        if (!kept.isEmpty()) {
            setter.beginControlFlow("if ($N != null)", attribute.name());
            kept.forEach(join -> setter.addStatement(assignment(attribute, join)));
            setter.endControlFlow();
        }
        return setter.build();
    }

    private CodeBlock assignment(ToOneAttribute attribute, Join join) {
        return CodeBlock.of(
                "this.$N = $N.$L",
                join.attribute(),
                attribute.name(),
                paths.path(attribute.target(), join.referenced()));
    }

    private List<MethodSpec> toMany(EntityClass entity, ToManyAttribute attribute) {
        List<MethodSpec> methods = new ArrayList<>();
        ClassName target = ClassName.get(packageName, attribute.target());
        methods.add(getter(attribute.name(), Collections.type(attribute.collection(), target)));
        if (attribute.settable()) {
            methods.add(helper(attribute, attribute.addName(), "add", self(entity)));
            methods.add(helper(
                    attribute, attribute.removeName(), "remove", attribute.clearable() ? CodeBlock.of("null") : null));
        }
        return methods;
    }

    /** The entity itself, as something to refer to. */
    private CodeBlock self(EntityClass entity) {
        return inBase ? CodeBlock.of("($T) this", ClassName.get(packageName, entity.name())) : CodeBlock.of("this");
    }

    private List<AnnotationSpec> suppressed(ToManyAttribute attribute, CodeBlock owner) {
        boolean orphan = owner.toString().equals("null") && marks.leavesOrphan(attribute);
        return orphan ? List.of(NullMarks.suppressed("NullAway")) : List.of();
    }

    private MethodSpec helper(ToManyAttribute attribute, String name, String operation, @Nullable CodeBlock owner) {
        String parameter = KeywordSafe.decapitalised(attribute.target());
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ClassName.get(packageName, attribute.target()), parameter)
                .addStatement("this.$N.$L($N)", attribute.name(), operation, parameter);
        return owner == null
                ? method.build()
                : method.addStatement("$N.$L($L)", parameter, Types.setter(attribute.mappedBy()), owner)
                        .addAnnotations(suppressed(attribute, owner))
                        .build();
    }
}
