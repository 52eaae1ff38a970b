package io.github.schemata.codegen.model;

/** How a value gets in and out of its column. */
public sealed interface ValueForm {

    /** As the JPA provider does it by itself. */
    record Plain() implements ValueForm {}

    /** A UUID that stands in the column as text. */
    record UuidText() implements ValueForm {}

    /** Through a generated converter. */
    record Converted(String converterName) implements ValueForm {}

    /** Through a converter of the user's. */
    record UserConverted(JavaType converter) implements ValueForm {}

    /** An enum, through the converter nested in it. */
    record EnumText(String enumName) implements ValueForm {}

    /** Whatever the column holds, by its storage class. */
    record Mixed() implements ValueForm {}

    /** A text whose case makes no difference, through a generated Java type. */
    record CaselessText(String typeName) implements ValueForm {}

    ValueForm PLAIN = new Plain();
}
