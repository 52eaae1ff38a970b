package io.github.schemata.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** What stands above an entity's class: its comment, and where its rows come from. */
record EntityHeader(CodeBlock comment, List<AnnotationSpec> annotations) {

    void addTo(TypeSpec.Builder type) {
        type.addJavadoc(comment);
        annotations.forEach(type::addAnnotation);
    }
}
