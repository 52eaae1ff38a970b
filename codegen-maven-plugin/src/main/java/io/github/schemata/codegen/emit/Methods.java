package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import io.github.schemata.codegen.model.ToOneAttribute.Writes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Getters, setters, and the helpers that keep both sides of an association in step. */
final class Methods {

    private Methods() {}

    static List<MethodSpec> of(Attribute attribute, String packageName, boolean readOnly) {
        if (attribute instanceof BasicAttribute basic) {
            return basic(basic, readOnly);
        }
        return attribute instanceof ToOneAttribute toOne
                ? toOne(toOne, ClassName.get(packageName, toOne.target()))
                : toMany((ToManyAttribute) attribute, packageName);
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

    private static List<MethodSpec> toOne(ToOneAttribute attribute, ClassName type) {
        MethodSpec getter = getter(attribute.name(), type);
        return attribute.writes() instanceof Writes.Elsewhere
                ? List.of(getter)
                : List.of(getter, setter(attribute.name(), type));
    }

    private static List<MethodSpec> toMany(ToManyAttribute attribute, String packageName) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(getter(attribute.name(), Associations.collection(packageName, attribute)));
        if (attribute.settable()) {
            methods.add(helper(attribute, packageName, attribute.addName(), "add", CodeBlock.of("this")));
            methods.add(helper(attribute, packageName, attribute.removeName(), "remove", CodeBlock.of("null")));
        }
        return methods;
    }

    private static MethodSpec helper(
            ToManyAttribute attribute, String packageName, String name, String operation, CodeBlock owner) {
        String parameter = KeywordSafe.decapitalised(attribute.target());
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ClassName.get(packageName, attribute.target()), parameter)
                .addStatement("this.$N.$L($N)", attribute.name(), operation, parameter)
                .addStatement("$N.$L($L)", parameter, Types.setter(attribute.mappedBy()), owner)
                .build();
    }
}
