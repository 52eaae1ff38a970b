package io.github.schemata.codegen.mapping.key;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.mapping.type.TypeMapping;
import io.github.schemata.codegen.mapping.type.TypeMappings;
import io.github.schemata.codegen.mapping.type.ValueChoice;
import io.github.schemata.codegen.mapping.value.ValueChoices;
import io.github.schemata.codegen.model.Provider;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.profile.ColumnProfile;
import java.util.Optional;

/** Types that the user gives to key columns. */
final class GivenKeys {

    private GivenKeys() {}

    /**
     * The choice for a column of a key; empty where the user says nothing. A converter cannot stand on an identifier of
     * one column: Hibernate 7 refuses it and Hibernate 6 passes over it. That is an error where the column was named,
     * and passed over where a glob or a declared type was.
     */
    static Optional<ValueChoice> of(
            ValueChoices values, Provider provider, Table table, Column column, ColumnProfile held, int size) {
        Optional<TypeMapping> mapping = values.given().of(table.name(), column);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        ValueChoice choice = values.of(table, column, held);
        if (size > 1 || !isConverted(choice, provider)) {
            return Optional.of(choice);
        }
        if (values.given().isNamed(table.name(), column)) {
            throw new CodegenException("codegen.typeMappings maps " + TypeMappings.name(table.name(), column) + " to "
                    + choice.type().simpleName()
                    + ", which needs a converter"
                    + (choice instanceof ValueChoice.UuidText ? " with codegen.provider=PORTABLE" : "")
                    + ", and it is an identifier: Hibernate converts none.\n"
                    + "Take that mapping out, or give a type that needs no converter, such as String or Long.");
        }
        return Optional.empty();
    }

    /** What Hibernate's own annotations would do for a UUID in a text. */
    private static boolean isConverted(ValueChoice choice, Provider provider) {
        return choice instanceof ValueChoice.UserConverted
                || choice instanceof ValueChoice.Temporal
                || choice instanceof ValueChoice.UuidText && provider == Provider.PORTABLE;
    }
}
