package io.github.schemata.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.Provider;
import java.util.ArrayList;
import java.util.List;

/** Emits the Java sources of an entity model: one file for each class, nothing decided here. */
public final class EntityEmitter {

    private static final String INDENT = "    ";

    private final EmitStyle style;

    public EntityEmitter(EmitStyle style) {
        this.style = style;
    }

    /** The sources, in a stable order. */
    public List<GeneratedSource> emit(EntityModel model) {
        List<GeneratedSource> sources = new ArrayList<>();
        EntityTypes entities = new EntityTypes(model, style);
        NullMarks marks = entities.marks();
        for (EntityClass entity : model.entities()) {
            sources.add(source(model, marks, entities.type(entity)));
            if (entity.identifier() instanceof Identifier.Composite composite) {
                sources.add(source(model, marks, key(entity, composite, entities)));
            }
        }
        model.enums()
                .forEach(constants ->
                        sources.add(source(model, marks, EnumTypes.type(constants, marks, style.provider()))));
        model.converters()
                .forEach(converter -> sources.add(
                        source(model, marks, registered(Converters.type(converter, marks, style.provider())))));
        if (!model.converters().isEmpty()) {
            sources.add(source(model, marks, TemporalTexts.type(marks)));
        }
        model.spacedTypes().forEach(spaced -> sources.add(source(model, marks, SpacedTypes.type(spaced))));
        if (model.caselessText() != null) {
            sources.add(source(model, marks, CaselessText.type(model.caselessText(), marks)));
        }
        model.portableConverters()
                .forEach(converter ->
                        sources.add(source(model, marks, registered(PortableConverters.type(converter, marks)))));
        return sources;
    }

    private TypeSpec key(EntityClass entity, Identifier.Composite composite, EntityTypes entities) {
        TypeSpec key = KeyRecords.type(entity, composite, entities);
        return style.provider() == Provider.HIBERNATE ? key : KeyClasses.type(entity, composite, entities, key);
    }

    private TypeSpec registered(TypeSpec converter) {
        return PortableConverters.registered(converter, style.provider());
    }

    /** The entities where what {@link #emit} gives are their base classes: written once; none without generation gap. */
    public List<Subclass> subclasses(EntityModel model) {
        if (!style.generationGap()) {
            return List.of();
        }
        GenerationGap gap = new GenerationGap(model);
        NullMarks marks = new NullMarks(model, style);
        return model.entities().stream()
                .map(entity -> new Subclass(
                        source(model, marks, gap.subclass(entity)),
                        gap.base(entity).simpleName()))
                .toList();
    }

    private static GeneratedSource source(EntityModel model, NullMarks marks, TypeSpec type) {
        String text = JavaFile.builder(model.packageName(), marks.marked(type))
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        return new GeneratedSource(model.packageName(), type.name(), text);
    }
}
