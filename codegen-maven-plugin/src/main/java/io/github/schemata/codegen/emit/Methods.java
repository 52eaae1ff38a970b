package io.github.schemata.codegen.emit;

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

    Methods(String packageName, TargetPaths paths) {
        this.packageName = packageName;
        this.paths = paths;
    }

    List<MethodSpec> of(EntityClass entity, Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return basic(basic, entity.source() instanceof RowSource.OfView);
        }
        if (attribute instanceof ManyToManyAttribute joined) {
            return JoinTables.methods(packageName, joined);
        }
        return attribute instanceof ToOneAttribute toOne ? toOne(toOne) : toMany((ToManyAttribute) attribute);
    }

    static MethodSpec getter(String attribute, TypeName type) {
        return MethodSpec.methodBuilder(Types.getter(attribute))
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $N", attribute)
                .build();
    }

    static MethodSpec setter(String attribute, TypeName type) {
        return MethodSpec.methodBuilder(Types.setter(attribute))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(type, attribute)
                .addStatement("this.$N = $N", attribute, attribute)
                .build();
    }

    private static List<MethodSpec> basic(BasicAttribute attribute, boolean readOnly) {
        TypeName type = Types.of(attribute.type());
        MethodSpec getter = getter(attribute.name(), type);
        if (attribute.comment() != null && !attribute.comment().isBlank()) {
            getter = getter.toBuilder()
                    .addJavadoc("$L\n", Texts.forJavadoc(attribute.comment()))
                    .build();
        }
        return readOnly || attribute.column().generated()
                ? List.of(getter)
                : List.of(getter, setter(attribute.name(), type));
    }

    private List<MethodSpec> toOne(ToOneAttribute attribute) {
        ClassName type = ClassName.get(packageName, attribute.target());
        MethodSpec getter = getter(attribute.name(), type);
        if (!(attribute.writes() instanceof Writes.Elsewhere)) {
            return List.of(getter, setter(attribute.name(), type));
        }
        return attribute.settable()
                ? List.of(getter, following(setter(attribute.name(), type).toBuilder(), attribute))
                : List.of(getter);
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

    private List<MethodSpec> toMany(ToManyAttribute attribute) {
        List<MethodSpec> methods = new ArrayList<>();
        ClassName target = ClassName.get(packageName, attribute.target());
        methods.add(getter(attribute.name(), Collections.type(attribute.collection(), target)));
        if (attribute.settable()) {
            methods.add(helper(attribute, attribute.addName(), "add", CodeBlock.of("this")));
            methods.add(helper(
                    attribute, attribute.removeName(), "remove", attribute.clearable() ? CodeBlock.of("null") : null));
        }
        return methods;
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
                        .build();
    }
}
