package io.github.schemata.codegen.output;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a class says of its superclass, as far as that can be told without a compiler. */
final class JavaClassText {

    private static final Pattern NOT_CODE =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"", Pattern.DOTALL);
    private static final String NAME = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}.]*";

    private JavaClassText() {}

    /** The superclass's simple name; empty where the class has none, or is not in the text. */
    static Optional<String> superclassOf(String className, String text) {
        String code = NOT_CODE.matcher(text).replaceAll(" ");
        Matcher extension = Pattern.compile("\\bclass\\s+" + Pattern.quote(className) + "\\s+extends\\s+(" + NAME + ")")
                .matcher(code);
        return extension.find()
                ? Optional.of(extension.group(1).substring(extension.group(1).lastIndexOf('.') + 1))
                : Optional.empty();
    }
}
