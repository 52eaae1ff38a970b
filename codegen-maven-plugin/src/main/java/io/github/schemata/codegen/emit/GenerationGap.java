package io.github.schemata.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.RowSource;
import io.github.schemata.codegen.naming.Quoting;
import javax.lang.model.element.Modifier;

/**
 * An entity in two classes. The base has all that comes from the table, and is written anew by every run. The subclass
 * is the user's: it has what must not stand on a mapped superclass, with constants of the base for all that the table
 * may change.
 */
final class GenerationGap {

    private final String packageName;
    private final BaseNames names;
    private final EntityHeaders headers;

    GenerationGap(EntityModel model) {
        this.packageName = model.packageName();
        this.names = new BaseNames(model);
        this.headers = new EntityHeaders(new Quoting(model.product()));
    }

    ClassName base(EntityClass entity) {
        return ClassName.get(packageName, names.of(entity.name()));
    }

    /** The base without its fields and methods. */
    TypeSpec.Builder start(EntityClass entity) {
        HeaderTexts texts = HeaderTexts.constantsOf(base(entity));
        CodeBlock comment = headers.of(entity, texts).comment();
        return TypeSpec.classBuilder(base(entity))
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(comment)
                .addJavadoc(
                        "\n<p>Generated anew by every run: what you add has its place in {@link $L}.\n", entity.name())
                .addAnnotation(Persistence.MAPPED_SUPERCLASS)
                .addFields(texts.constants());
    }

    TypeSpec subclass(EntityClass entity) {
        ClassName base = base(entity);
        return TypeSpec.classBuilder(entity.name())
                .addModifiers(ProxyLimit.modifiers(entity))
                .superclass(base)
                .addJavadoc(comment(entity))
                .addAnnotations(
                        headers.of(entity, HeaderTexts.constantsOf(base)).annotations())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PROTECTED)
                        .addJavadoc("For the persistence provider.\n")
                        .build())
                .build();
    }

    private CodeBlock comment(EntityClass entity) {
        boolean view = entity.source() instanceof RowSource.OfView;
        CodeBlock.Builder comment = CodeBlock.builder()
                .add(
                        "This class is yours: it was written once, and no run touches it again. What the $L has is in\n"
                                + "{@link $L}, which follows it.\n",
                        view ? "view" : "table",
                        base(entity).simpleName());
        if (!view) {
            comment.add(
                    "\n<p>New objects come from {@code $L.create}, which stands there too and takes what the table"
                            + " demands.\n",
                    entity.name());
        }
        if (!entity.required().isEmpty()) {
            comment.add("A constructor of your own can hand that to {@code super}; it has to follow when the table"
                    + " demands more.\n");
        }
        return comment.build();
    }
}
