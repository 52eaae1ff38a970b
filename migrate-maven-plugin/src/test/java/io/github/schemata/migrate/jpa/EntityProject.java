package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A project in a folder: sources of entities, compiled, and read with one of the Hibernates. */
public final class EntityProject {

    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record|@interface) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final String IMPORTS = """
            import jakarta.persistence.*;
            import jakarta.persistence.Table;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.hibernate.annotations.ColumnDefault;
            import org.hibernate.annotations.Comment;
            import org.hibernate.annotations.JdbcTypeCode;
            import org.hibernate.annotations.OnDelete;
            import org.hibernate.annotations.OnDeleteAction;
            import org.hibernate.type.SqlTypes;
            """;

    private final Path folder;
    private final Hibernate hibernate;
    private final List<Path> classPath = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> packages = new ArrayList<>();
    private @Nullable String unit;

    public EntityProject(Path folder, Hibernate hibernate) {
        this.folder = folder;
        this.hibernate = hibernate;
        classPath.addAll(hibernate.jars());
    }

    Path classes() {
        return folder.resolve("classes");
    }

    Path sourceFolder() {
        return folder.resolve("src");
    }

    public EntityProject on(Path jarOrFolder) {
        classPath.add(jarOrFolder);
        return this;
    }

    public EntityProject with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    public EntityProject packages(String... names) {
        packages.addAll(List.of(names));
        return this;
    }

    public EntityProject unit(String name) {
        unit = name;
        return this;
    }

    /** Adds source files, each with the usual imports; one in no package that is not {@code shop} by default. */
    public EntityProject java(String... texts) {
        for (String text : texts) {
            Matcher type = TYPE.matcher(text);
            String name = type.find() ? type.group(1) : "package-info";
            Matcher stated = PACKAGE.matcher(text);
            String home = stated.find() ? stated.group(1) : "shop";
            String body = stated.reset().replaceFirst("");
            String source = name.equals("package-info") ? text : "package " + home + ";\n" + IMPORTS + body;
            Path file = sourceFolder().resolve(home.replace('.', '/')).resolve(name + ".java");
            write(file, source);
            sources.add(file);
        }
        return this;
    }

    public EntityProject resource(String name, String text) {
        write(classes().resolve(name), text);
        return this;
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public EntityProject compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes());
            String path = Stream.concat(Stream.of(classes()), classPath.stream())
                    .map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator));
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "--release", "17", "-d", classes().toString(), "-cp", path);
            boolean done = sources.isEmpty()
                    || compiler.getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!done) {
                throw new AssertionError(out.toString());
            }
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles and reads. */
    EntitySchema read() {
        compile();
        return readCompiled();
    }

    EntitySchema readCompiled() {
        return EntityReader.read(request(), MigrateLog.SILENT);
    }

    public EntityRequest request() {
        return new EntityRequest(classes(), List.of(sourceFolder()), classPath, packages, unit, properties);
    }

    static Table table(EntitySchema schema, String name) {
        return schema.schema()
                .table(TableName.of(name))
                .orElseThrow(() -> new AssertionError("no table " + name + " in "
                        + schema.schema().tables().stream().map(Table::name).toList()));
    }
}
