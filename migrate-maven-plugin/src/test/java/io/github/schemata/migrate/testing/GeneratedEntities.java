package io.github.schemata.migrate.testing;

import io.github.schemata.codegen.Codegen;
import io.github.schemata.codegen.CodegenRequest;
import io.github.schemata.codegen.OutputFolders;
import io.github.schemata.codegen.TableChoice;
import io.github.schemata.codegen.emit.EmitStyle;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The entities that {@code codegen:generate} makes of a SQLite database, compiled. */
public final class GeneratedEntities {

    private GeneratedEntities() {}

    /** Generates and compiles in an empty folder. */
    public static EntityRequest of(Path database, Path folder, HibernateJars hibernate) throws IOException {
        Path sources = generated(database, folder, null);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(sources, classes, hibernate);
        return new EntityRequest(classes, List.of(), hibernate.jars(), List.of(), null, Map.of());
    }

    /**
     * Generates in an empty folder.
     *
     * @param target the database that the entities are for; null for SQLite
     * @return the source root
     */
    public static Path generated(Path database, Path folder, @Nullable Product target) {
        Path sources = folder.resolve("sources");
        new Codegen()
                .run(new CodegenRequest(
                        new Database(new ConnectionSettings("jdbc:sqlite:" + database, null, null)),
                        TableChoice.ALL,
                        10_000,
                        null,
                        MappingOptions.in("model").target(target).build(),
                        EmitStyle.USUAL,
                        new OutputFolders(sources, sources, ""),
                        false));
        return sources;
    }

    /** Compiles. */
    public static void compile(Path sources, Path classes, HibernateJars hibernate) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-classpath",
                hibernate.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("The generated entities do not compile: " + sources);
        }
    }
}
