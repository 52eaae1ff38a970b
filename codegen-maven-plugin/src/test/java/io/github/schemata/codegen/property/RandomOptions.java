package io.github.schemata.codegen.property;

import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.emit.Nullability;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.CollectionType;
import io.github.schemata.codegen.model.IdType;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.codegen.testing.GeneratedCode;

/** Options, each set or not. */
record RandomOptions(MappingOptions mapping, EmitStyle style) {

    static RandomOptions of(Dice dice) {
        if (dice.oneIn(4)) {
            return new RandomOptions(MappingOptions.in(GeneratedCode.PACKAGE).build(), EmitStyle.USUAL);
        }
        Provider provider = dice.oneIn(4) ? Provider.PORTABLE : Provider.HIBERNATE;
        MappingOptions mapping = MappingOptions.in(GeneratedCode.PACKAGE)
                .manyToMany(dice.oneIn(2))
                .collectionType(dice.any(CollectionType.values()))
                .idType(dice.any(IdType.values()))
                .validation(dice.oneIn(3))
                .inverse(!dice.oneIn(4))
                .enums(!dice.oneIn(4))
                .provider(provider)
                .build();
        Nullability nullability = dice.oneIn(3) ? Nullability.JSPECIFY : Nullability.NONE;
        return new RandomOptions(mapping, new EmitStyle(provider, nullability, dice.oneIn(4)));
    }
}
