package io.github.schemata.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * A column as a value.
 *
 * @param name the field's name
 * @param type its Java type
 * @param form how the value gets in and out of the column
 * @param column the column
 * @param initial the value of a new object, from the column's DEFAULT; null where there is none
 * @param comment the column's comment; null where there is none
 */
public record BasicAttribute(
        String name,
        JavaType type,
        ValueForm form,
        ColumnSpec column,
        @Nullable Initial initial,
        @Nullable String comment)
        implements Attribute, KeyComponent {

    /** The same, but only read. */
    public BasicAttribute computed() {
        return new BasicAttribute(name, type, form, column.computed(), null, comment);
    }

    /** Whether a new object must be given a value. */
    public boolean required() {
        return !column.nullable() && !column.generated() && initial == null;
    }
}
