package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.schemata.codegen.model.CollectionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The types of fields that hold many entities. */
final class Collections {

    private Collections() {}

    static TypeName type(CollectionType collection, ClassName element) {
        Class<?> type = collection == CollectionType.LIST ? List.class : Set.class;
        return ParameterizedTypeName.get(ClassName.get(type), element);
    }

    /** A field that begins empty. */
    static FieldSpec.Builder field(CollectionType collection, ClassName element, String name) {
        Class<?> made = collection == CollectionType.LIST ? ArrayList.class : LinkedHashSet.class;
        return FieldSpec.builder(type(collection, element), name, Modifier.PRIVATE)
                .initializer("new $T<>()", made);
    }
}
