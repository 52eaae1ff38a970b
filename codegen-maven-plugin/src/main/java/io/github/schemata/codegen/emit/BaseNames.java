package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.EnumClass;
import io.github.schemata.codegen.model.Identifier;
import io.github.schemata.codegen.model.SpacedType;
import io.github.schemata.codegen.model.TemporalConverter;
import io.github.schemata.codegen.naming.ClassNames;
import io.github.schemata.codegen.naming.Inflection;
import io.github.schemata.codegen.naming.NameScope;
import io.github.schemata.codegen.naming.ReservedTypes;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of the generated base classes: {@code AlbumBase}. They come after all other names, so that the classes are
 * called the same whether there is a generation gap or not.
 */
final class BaseNames {

    private final Map<String, String> names = new HashMap<>();

    BaseNames(EntityModel model) {
        NameScope taken = NameScope.ofTypes();
        for (EntityClass entity : model.entities()) {
            taken.claim(entity.name());
            if (entity.identifier() instanceof Identifier.Composite key) {
                taken.claim(key.recordName());
            }
        }
        model.enums().stream().map(EnumClass::name).forEach(taken::claim);
        model.converters().stream().map(TemporalConverter::name).forEach(taken::claim);
        model.spacedTypes().stream().map(SpacedType::name).forEach(taken::claim);
        if (model.caselessText() != null) {
            taken.claim(model.caselessText());
        }
        ClassNames rule = new ClassNames(Inflection.english(), ReservedTypes.inEntities());
        model.entities().forEach(entity -> names.put(entity.name(), taken.claim(rule.forPart(entity.name(), "Base"))));
    }

    /** The base class of an entity. */
    String of(String entity) {
        return names.get(entity);
    }
}
