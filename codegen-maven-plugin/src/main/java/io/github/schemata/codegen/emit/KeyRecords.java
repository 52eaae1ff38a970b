package io.github.schemata.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.Identifier;
import java.io.Serializable;
import javax.lang.model.element.Modifier;

/** A key of several columns, as a record. */
final class KeyRecords {

    private KeyRecords() {}

    static TypeSpec type(EntityClass entity, Identifier.Composite key, ColumnAnnotations columns) {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        key.components().forEach(component -> components.addParameter(columns.component(component)));
        return TypeSpec.recordBuilder(key.recordName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "The key of the table {@code $L}.\n",
                        Texts.forJavadoc(entity.source().name().toString()))
                .addAnnotation(Annotations.bare(Persistence.EMBEDDABLE))
                .addSuperinterface(Serializable.class)
                .recordConstructor(components.build())
                .build();
    }
}
