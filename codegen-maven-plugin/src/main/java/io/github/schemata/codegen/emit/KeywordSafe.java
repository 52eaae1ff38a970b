package io.github.schemata.codegen.emit;

import javax.lang.model.SourceVersion;

/** Names of parameters, made from class names. */
final class KeywordSafe {

    private KeywordSafe() {}

    static String decapitalised(String className) {
        int first = className.codePointAt(0);
        String name =
                Character.toString(Character.toLowerCase(first)) + className.substring(Character.charCount(first));
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }
}
