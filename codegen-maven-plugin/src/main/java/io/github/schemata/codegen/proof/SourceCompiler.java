package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a source tree with every lint check that the running JDK has. */
final class SourceCompiler {

    private static final Pattern CHECK = Pattern.compile("warning: (\\[[\\w-]+] )");

    private final List<Path> classPath;

    SourceCompiler(List<Path> classPath) {
        this.classPath = classPath;
    }

    Compilation compile(Path sourceDirectory, UserCode user, Path classes) {
        List<Path> sources = Stream.concat(sourcesIn(sourceDirectory).stream(), user.subclasses().stream())
                .distinct()
                .toList();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavaCompiler javac = compiler();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(said, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            javac.getTask(null, files, said, options(classes, user), null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new CodegenException(
                    "Cannot compile " + sourceDirectory + ": " + e.getMessage()
                            + "\nCheck that the folder can be read and that the disk is not full.",
                    e);
        }
        return new Compilation(sources.size(), of(said, Diagnostic.Kind.WARNING), of(said, Diagnostic.Kind.ERROR));
    }

    private static JavaCompiler compiler() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new CodegenException("The Java that runs Maven has no compiler: " + System.getProperty("java.home")
                    + "\nSet JAVA_HOME to a JDK.");
        }
        return javac;
    }

    private static List<Path> sourcesIn(Path directory) {
        List<Path> sources = List.of();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                sources = files.filter(file -> file.toString().endsWith(".java"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new CodegenException(
                        "Cannot list " + directory + ": " + e.getMessage() + "\nCheck that the folder can be read.", e);
            }
        }
        if (sources.isEmpty()) {
            throw new CodegenException(
                    "No sources to prove in " + directory + "\nRun codegen:generate first, or set <outputDirectory>.");
        }
        return sources;
    }

    private List<String> options(Path classes, UserCode user) {
        // Processors of the project (Lombok, the metamodel) are not what is proven here, and javac stops counting at
        // 100.
        List<String> options = new ArrayList<>(List.of(
                "-Xlint:all",
                "-proc:none",
                "-parameters",
                "-Xmaxwarns",
                "100000",
                "-Xmaxerrs",
                "100000",
                "-d",
                classes.toString(),
                "-classpath",
                joined(classPath)));
        options.addAll(
                user.roots().isEmpty()
                        ? List.of("-implicit:none")
                        : List.of("-sourcepath", joined(user.roots()), "-implicit:class"));
        return options;
    }

    private static String joined(List<Path> places) {
        return places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Without what concerns no source file, such as a class path entry that does not exist. */
    private static List<String> of(DiagnosticCollector<JavaFileObject> said, Diagnostic.Kind kind) {
        return said.getDiagnostics().stream()
                .filter(one -> one.getKind() == kind || isMandatory(one, kind))
                .filter(one -> kind == Diagnostic.Kind.ERROR || one.getSource() != null)
                .map(SourceCompiler::line)
                .toList();
    }

    private static boolean isMandatory(Diagnostic<?> one, Diagnostic.Kind kind) {
        return kind == Diagnostic.Kind.WARNING && one.getKind() == Diagnostic.Kind.MANDATORY_WARNING;
    }

    private static String line(Diagnostic<? extends JavaFileObject> one) {
        String text = one.getMessage(Locale.ENGLISH).lines().map(String::strip).collect(Collectors.joining(" "));
        if (one.getSource() == null) {
            return text;
        }
        Path file = Path.of(one.getSource().getName()).getFileName();
        return file + ":" + one.getLineNumber() + ": " + check(one) + text;
    }

    /** The lint check that warns, "[unchecked] "; only the compiler's own rendering has it. */
    private static String check(Diagnostic<?> one) {
        Matcher matcher = CHECK.matcher(one.toString());
        return matcher.find() ? matcher.group(1) : "";
    }
}
