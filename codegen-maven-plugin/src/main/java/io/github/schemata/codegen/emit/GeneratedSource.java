package io.github.schemata.codegen.emit;

/**
 * One source file.
 *
 * @param packageName its package
 * @param className its class
 * @param text its content, with {@code \n} at the end of each line
 */
public record GeneratedSource(String packageName, String className, String text) {

    /** The path below the source root, with {@code /} between folders. */
    public String path() {
        return packageName.replace('.', '/') + "/" + className + ".java";
    }
}
