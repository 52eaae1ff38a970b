package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.Attribute;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.ManyToManyAttribute;
import io.github.schemata.codegen.model.ToManyAttribute;
import io.github.schemata.codegen.model.ToOneAttribute;
import javax.lang.model.element.Modifier;

/** The class of an entity: header, fields, constructors, accessors, identity. */
final class EntityTypes {

    private final EmitStyle style;
    private final ColumnAnnotations columns;
    private final TargetPaths paths;
    private final IdentifierFields identifiers;
    private final Associations associations;
    private final Constructors constructors;
    private final Methods methods;

    EntityTypes(EntityModel model, EmitStyle style) {
        this.style = style;
        this.columns = new ColumnAnnotations(model.packageName());
        this.paths = new TargetPaths(model);
        this.identifiers = new IdentifierFields(paths, columns);
        this.associations = new Associations(model.packageName());
        this.constructors = new Constructors(model.packageName(), paths);
        this.methods = new Methods(model.packageName(), paths);
    }

    ColumnAnnotations columns() {
        return columns;
    }

    TargetPaths paths() {
        return paths;
    }

    TypeSpec type(EntityClass entity) {
        TypeSpec.Builder type = TypeSpec.classBuilder(entity.name()).addModifiers(Modifier.PUBLIC);
        EntityHeader.of(entity).addTo(type);
        type.addField(identifiers.field(entity));
        entity.attributes().forEach(attribute -> type.addField(field(attribute)));
        type.addMethods(constructors.of(entity));
        identifiers.accessors(entity).forEach(type::addMethod);
        entity.attributes().forEach(attribute -> type.addMethods(methods.of(entity, attribute)));
        type.addMethods(Identity.methods(ClassName.get(columns.packageName(), entity.name()), entity));
        return type.build();
    }

    private FieldSpec field(Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return columns.field(basic);
        }
        if (attribute instanceof ManyToManyAttribute joined) {
            return JoinTables.field(columns.packageName(), joined);
        }
        return attribute instanceof ToOneAttribute toOne
                ? associations.field(toOne)
                : associations.field((ToManyAttribute) attribute);
    }
}
