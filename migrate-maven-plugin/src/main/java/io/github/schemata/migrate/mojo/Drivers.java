package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.database.Product;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Finds JDBC drivers: among the plugin's dependencies, else the one that the project depends on, else a version that is
 * known to work is fetched. MySQL's is under the GPL: it is the user's to bring.
 */
final class Drivers implements DriverSource {

    private static final Map<Product, Known> KNOWN = Map.of(
            Product.SQLITE, new Known("org.sqlite.JDBC", "org.xerial:sqlite-jdbc", null),
            Product.POSTGRESQL, new Known("org.postgresql.Driver", "org.postgresql:postgresql", "42.7.14"),
            Product.MARIADB, new Known("org.mariadb.jdbc.Driver", "org.mariadb.jdbc:mariadb-java-client", "3.5.11"),
            Product.MYSQL, new Known("com.mysql.cj.jdbc.Driver", "com.mysql:mysql-connector-j", null));

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;
    private final Log log;

    Drivers(RepositorySystem repositories, MavenSession session, MavenProject project, Log log) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
        this.log = log;
    }

    /**
     * A driver.
     *
     * @param driver its class
     * @param artifact groupId:artifactId
     * @param version what is fetched where none is given; null to fetch none
     */
    private record Known(
            String driver, String artifact, @Nullable String version) {}

    @Override
    public ClassLoader of(Product product) {
        Known known = KNOWN.get(product);
        ClassLoader own = getClass().getClassLoader();
        if (known == null || isIn(own, known)) {
            return own;
        }
        String version = ofProject(known).orElse(known.version());
        if (version == null) {
            throw new MigrateException("No JDBC driver for " + product.label() + " is there.\n" + "Add "
                    + known.artifact() + " to the <dependencies> of the plugin or of the project.");
        }
        log.debug("JDBC driver: " + known.artifact() + ":" + version);
        return new URLClassLoader(fetched(product, known.artifact() + ":" + version), own);
    }

    private static boolean isIn(ClassLoader loader, Known known) {
        try {
            Class.forName(known.driver(), false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private Optional<String> ofProject(Known known) {
        return project.getDependencies().stream()
                .filter(dependency ->
                        (dependency.getGroupId() + ":" + dependency.getArtifactId()).equals(known.artifact()))
                .map(Dependency::getVersion)
                .findFirst();
    }

    private URL[] fetched(Product product, String coordinates) {
        CollectRequest request = new CollectRequest();
        request.setRepositories(project.getRemoteProjectRepositories());
        request.setRoot(new org.eclipse.aether.graph.Dependency(new DefaultArtifact(withType(coordinates)), "runtime"));
        try {
            List<URL> jars = new ArrayList<>();
            for (ArtifactResult result : repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()) {
                jars.add(url(result.getArtifact().getFile()));
            }
            return jars.toArray(URL[]::new);
        } catch (DependencyResolutionException e) {
            throw new MigrateException(
                    "The JDBC driver for " + product.label() + " cannot be fetched: " + coordinates + ".\n"
                            + "Check the connection to the repository, or add a driver to the plugin's <dependencies>.",
                    e);
        }
    }

    private static String withType(String coordinates) {
        int version = coordinates.lastIndexOf(':');
        return coordinates.substring(0, version) + ":jar" + coordinates.substring(version);
    }

    private static URL url(File jar) {
        try {
            return jar.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
