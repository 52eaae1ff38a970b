package io.github.schemata.codegen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A few lines of Java that use generated entities as an application would, run on each Hibernate version. */
public final class JpaScenario {

    private static final String SOURCE = """
            package model;

            import jakarta.persistence.*;
            import java.util.*;
            import java.util.function.*;

            public final class Scenario {
                private static final List<String> said = new ArrayList<>();
                private static EntityManagerFactory factory;

                public static List<String> run(String url) {
                    var configuration = new org.hibernate.cfg.Configuration()
                            .setProperty("hibernate.connection.url", url)
                            .setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
                    for (Class<?> entity : List.<Class<?>>of(%s)) {
                        configuration.addAnnotatedClass(entity);
                    }
                    factory = configuration.buildSessionFactory();
                    try {
                        use();
                    } finally {
                        factory.close();
                    }
                    return said;
                }

                static void say(Object... what) {
                    said.add(Arrays.stream(what).map(String::valueOf).reduce((a, b) -> a + " " + b).orElse(""));
                }

                static void transaction(Consumer<EntityManager> work) {
                    EntityManager em = factory.createEntityManager();
                    try {
                        em.getTransaction().begin();
                        work.accept(em);
                        em.getTransaction().commit();
                    } finally {
                        em.close();
                    }
                }

                private static void use() {
            %s
                }
            }
            """;

    private final GeneratedCode code;

    private JpaScenario(GeneratedCode code) {
        this.code = code;
    }

    /** A scenario with these entities and their database. */
    public static JpaScenario with(GeneratedCode code) {
        return new JpaScenario(code);
    }

    /**
     * Runs Java statements, on a copy of the database for each version, and expects what they {@code say(…)};
     * {@code transaction(em -> …)} gives them an entity manager.
     */
    public void says(String statements, String... lines) {
        for (HibernateJars hibernate : HibernateJars.values()) {
            assertThat(run(hibernate, statements)).as(hibernate.name()).containsExactly(lines);
        }
    }

    private List<String> run(HibernateJars hibernate, String statements) {
        try {
            Path folder = Files.createTempDirectory(code.folder().getParent(), "scenario");
            Path database = folder.resolve("copy.sqlite");
            Files.copy(code.folder().resolveSibling("database.sqlite"), database);
            Path classes = Files.createDirectory(folder.resolve("classes"));
            compile(hibernate, source(folder, statements), classes);
            try (URLClassLoader loader = hibernate.classLoader(classes)) {
                return run(loader, "jdbc:sqlite:" + database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path source(Path folder, String statements) throws IOException {
        String entities = code.classes().stream()
                .filter(name -> code.source(name).contains("@Entity\n"))
                .map(name -> name + ".class")
                .collect(Collectors.joining(", "));
        return Files.writeString(folder.resolve("Scenario.java"), SOURCE.formatted(entities, statements));
    }

    private void compile(HibernateJars hibernate, Path scenario, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = new ArrayList<>(List.of(scenario));
        code.classes()
                .forEach(name ->
                        sources.add(code.folder().resolve(GeneratedCode.PACKAGE).resolve(name + ".java")));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", classes.toString(), "-classpath", hibernate.classPath(), "-proc:none");
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(said::toString).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(ClassLoader loader, String url) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> scenario = loader.loadClass(GeneratedCode.PACKAGE + ".Scenario");
            return (List<String>) scenario.getMethod("run", String.class).invoke(null, url);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The scenario failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
