package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.jpa.HibernateClassPath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that read the project's entities. */
abstract class AbstractEntitiesMojo extends AbstractChangelogMojo {

    /**
     * Packages whose entities count, with all below them, in the project and in its dependencies, for example
     * <code>com.example.shop,com.example.common</code>. By default the entities of the persistence unit in
     * <code>META-INF/persistence.xml</code>; where there is none, all of the project.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.entityPackages")
    private @Nullable List<String> entityPackages;

    /**
     * The persistence unit of <code>META-INF/persistence.xml</code>. By default the only one.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.persistenceUnit")
    private @Nullable String persistenceUnit;

    /**
     * Hibernate's settings, for example a <code>hibernate.physical_naming_strategy</code>: in the pom an element for
     * each. They win over those of <code>application.properties</code> or <code>application.yml</code> (Spring Boot),
     * these over those of <code>META-INF/persistence.xml</code>. On the command line
     * <code>-Dmigrate.jpaProperties=name=value,name=value</code>.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable Map<String, String> jpaProperties;

    @Parameter(property = "migrate.jpaProperties", readonly = true)
    private @Nullable List<String> typedJpaProperties;

    /**
     * The Hibernate that reads the entities of a project that brings none: 6.6.x or 7.x.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.hibernateVersion", defaultValue = HibernateClassPath.DEFAULT_VERSION)
    private String hibernateVersion;

    /**
     * Tables that are not this changelog's business: names or globs, separated by commas and without regard to case.
     *
     * @since 0.1.0
     */
    @Parameter(property = "migrate.excludeTables")
    private @Nullable List<String> excludeTables;

    @Inject
    private RepositorySystem libraries;

    private @Nullable EntityClassPath classPath;

    /** Whether the project can have entities. */
    final boolean knowsEntities() {
        return classPath().knowsEntities();
    }

    /** The project's entities. */
    final EntityRequest entities() {
        List<Path> jars = classPath().jars();
        HibernateClassPath hibernate = HibernateClassPath.of(jars, hibernateVersion);
        getLog().debug("Entities are read by Hibernate " + hibernate.version()
                + (hibernate.ownHibernate() ? " of the project" : " (migrate.hibernateVersion)"));
        return new EntityRequest(
                Path.of(project().getBuild().getOutputDirectory()),
                project().getCompileSourceRoots().stream().map(Path::of).toList(),
                classPath().with(jars, hibernate.missing()),
                orNone(entityPackages),
                AbstractRunMojo.orNull(persistenceUnit),
                properties());
    }

    final List<String> excludeTables() {
        return orNone(excludeTables);
    }

    private EntityClassPath classPath() {
        if (classPath == null) {
            classPath = new EntityClassPath(dependencies(), libraries, session(), project());
        }
        return classPath;
    }

    private Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>(jpaProperties == null ? Map.of() : jpaProperties);
        for (String typed : orNone(typedJpaProperties)) {
            int sign = typed.indexOf('=');
            if (sign < 1) {
                throw new MigrateException("migrate.jpaProperties has '" + typed + "', which sets nothing.\n"
                        + "Give name=value, several separated by commas.");
            }
            all.put(typed.substring(0, sign).strip(), typed.substring(sign + 1).strip());
        }
        return all;
    }
}
