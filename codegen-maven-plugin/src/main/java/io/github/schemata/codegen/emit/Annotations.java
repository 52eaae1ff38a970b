package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Builds an annotation that stays on one line while it is short, as one would write it by hand. */
final class Annotations {

    /** One annotation a line; JavaPoet indents values by one level more than one would. */
    private static final String LIST = "{\n$<$L\n$<}$>$>";

    private static final int SHORT = 90;
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    private final ClassName type;
    private final List<String> names = new ArrayList<>();
    private final List<CodeBlock> values = new ArrayList<>();
    private boolean vertical;

    private Annotations(ClassName type) {
        this.type = type;
    }

    static Annotations of(ClassName type) {
        return new Annotations(type);
    }

    static AnnotationSpec bare(ClassName type) {
        return AnnotationSpec.builder(type).build();
    }

    Annotations with(String name, String format, Object... arguments) {
        names.add(name);
        values.add(CodeBlock.of(format, arguments));
        return this;
    }

    Annotations with(String name, CodeBlock value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** A member with one value or more, each on a line of its own where there are more. */
    Annotations withAll(String name, List<CodeBlock> all) {
        if (all.size() == 1) {
            return with(name, all.get(0));
        }
        vertical = true;
        return with(name, CodeBlock.of(LIST, CodeBlock.join(all, ",\n")));
    }

    AnnotationSpec build() {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(type);
        CodeBlock line = members();
        if (vertical || names.equals(List.of("value")) || length(line) > SHORT) {
            for (int i = 0; i < names.size(); i++) {
                annotation.addMember(names.get(i), values.get(i));
            }
            return annotation.build();
        }
        // A single "value" is written without its name: here, it is the whole list of members.
        return names.isEmpty()
                ? annotation.build()
                : annotation.addMember("value", line).build();
    }

    /** For an annotation inside another. */
    CodeBlock inline() {
        return CodeBlock.of("@$T($L)", type, members());
    }

    private CodeBlock members() {
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            parts.add(
                    names.equals(List.of("value"))
                            ? values.get(i)
                            : CodeBlock.of("$L = $L", names.get(i), values.get(i)));
        }
        return CodeBlock.join(parts, ", ");
    }

    /** Members name types by their full name until JavaPoet imports them: count the simple names. */
    private static int length(CodeBlock line) {
        return PACKAGES.matcher(line.toString()).replaceAll("").length();
    }
}
