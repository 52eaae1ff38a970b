package io.github.schemata.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.naming.Quoting;
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
        return Quoting.on(model.product(), () -> sources(model));
    }

    private List<GeneratedSource> sources(EntityModel model) {
        List<GeneratedSource> sources = new ArrayList<>();
        EntityTypes entities = new EntityTypes(model, style);
        for (EntityClass entity : model.entities()) {
            sources.add(source(model, entities.type(entity)));
            if (entity.identifier() instanceof Identifier.Composite composite) {
                sources.add(source(model, KeyRecords.type(entity, composite, entities.columns(), entities.paths())));
            }
        }
        model.enums().forEach(constants -> sources.add(source(model, EnumTypes.type(constants))));
        model.converters().forEach(converter -> sources.add(source(model, Converters.type(converter))));
        if (!model.converters().isEmpty()) {
            sources.add(source(model, TemporalTexts.type()));
        }
        model.spacedTypes().forEach(spaced -> sources.add(source(model, SpacedTypes.type(spaced))));
        if (model.caselessText() != null) {
            sources.add(source(model, CaselessText.type(model.caselessText())));
        }
        return sources;
    }

    private static GeneratedSource source(EntityModel model, TypeSpec type) {
        String text = JavaFile.builder(model.packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        return new GeneratedSource(model.packageName(), type.name(), text);
    }
}
