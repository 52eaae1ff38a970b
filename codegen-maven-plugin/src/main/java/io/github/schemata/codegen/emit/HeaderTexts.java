package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The texts in the annotations above an entity's class: as they are, or, since an entity that is written only once would
 * keep them when the table changes, as constants of its base class.
 */
final class HeaderTexts {

    private final @Nullable ClassName owner;
    private final List<FieldSpec> constants = new ArrayList<>();

    private HeaderTexts(@Nullable ClassName owner) {
        this.owner = owner;
    }

    static HeaderTexts asTheyAre() {
        return new HeaderTexts(null);
    }

    static HeaderTexts constantsOf(ClassName base) {
        return new HeaderTexts(base);
    }

    /** A text by the name of its constant. */
    CodeBlock of(String constant, String text) {
        if (owner == null) {
            return CodeBlock.of("$S", text);
        }
        constants.add(FieldSpec.builder(String.class, constant, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", text)
                .build());
        return CodeBlock.of("$T.$L", owner, constant);
    }

    /** Whether a list of what the table has may be told: no constant can stand for one. */
    boolean tellLists() {
        return owner == null;
    }

    /** The constants that were asked for. */
    List<FieldSpec> constants() {
        return List.copyOf(constants);
    }
}
