package io.github.schemata.codegen.emit;

/**
 * One source file.
 *
 * @param packageName its package
 * @param className its class
 * @param text its content, with {@code \n} at the end of each line
 */
public record GeneratedSource(String packageName, String className, String text) {

    /** The name of its file in the folder of the package. */
    public String fileName() {
        return className + ".java";
    }
}
