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
import io.github.schemata.codegen.naming.Quoting;
import org.jspecify.annotations.Nullable;

/** The class of an entity: header, fields, constructors, accessors, identity. */
final class EntityTypes {

    private final ColumnAnnotations columns;
    private final TargetPaths paths;
    private final IdentifierFields identifiers;
    private final Associations associations;
    private final JoinTables joinTables;
    private final EntityHeaders headers;
    private final Constructors constructors;
    private final Methods methods;
    private final @Nullable GenerationGap gap;
    private final NullMarks marks;

    EntityTypes(EntityModel model, EmitStyle style) {
        Quoting quoting = new Quoting(model.product());
        this.columns = new ColumnAnnotations(model.packageName(), style.provider(), quoting);
        this.paths = new TargetPaths(model);
        this.marks = new NullMarks(model, style);
        this.identifiers = new IdentifierFields(paths, columns, marks, quoting);
        this.associations = new Associations(model.packageName(), marks, quoting);
        this.joinTables = new JoinTables(model.packageName(), quoting);
        this.headers = new EntityHeaders(quoting);
        this.constructors = new Constructors(model.packageName(), paths, marks);
        this.methods = new Methods(model.packageName(), paths, marks, style.generationGap());
        this.gap = style.generationGap() ? new GenerationGap(model) : null;
    }

    ColumnAnnotations columns() {
        return columns;
    }

    TargetPaths paths() {
        return paths;
    }

    NullMarks marks() {
        return marks;
    }

    TypeSpec type(EntityClass entity) {
        TypeSpec.Builder type = gap == null ? start(entity) : gap.start(entity);
        type.addField(Constraints.on(
                identifiers.field(entity), entity, entity.identifier().attribute()));
        entity.attributes()
                .forEach(
                        attribute -> type.addField(Constraints.on(field(entity, attribute), entity, attribute.name())));
        type.addMethods(gap == null ? constructors.of(entity) : constructors.ofBase(entity, gap.base(entity)));
        identifiers.accessors(entity).forEach(type::addMethod);
        entity.attributes().forEach(attribute -> type.addMethods(methods.of(entity, attribute)));
        type.addMethods(Identity.methods(ClassName.get(columns.packageName(), entity.name()), entity, marks));
        return type.build();
    }

    private TypeSpec.Builder start(EntityClass entity) {
        TypeSpec.Builder type = TypeSpec.classBuilder(entity.name()).addModifiers(ProxyLimit.modifiers(entity));
        headers.of(entity, HeaderTexts.asTheyAre()).addTo(type);
        return type;
    }

    private FieldSpec field(EntityClass entity, Attribute attribute) {
        if (attribute instanceof BasicAttribute basic) {
            return columns.field(basic, marks.attribute(entity, basic, Types.of(basic.type())));
        }
        if (attribute instanceof ManyToManyAttribute joined) {
            return joinTables.field(joined);
        }
        return attribute instanceof ToOneAttribute toOne
                ? associations.field(entity, toOne)
                : associations.field((ToManyAttribute) attribute);
    }
}
