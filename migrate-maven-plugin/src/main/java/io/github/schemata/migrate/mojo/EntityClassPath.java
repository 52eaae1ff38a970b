package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** What the project's entities need to be read: its dependencies, and a Hibernate where it has none. */
final class EntityClassPath {

    private static final Set<String> MARKS = Set.of(
            "jakarta.persistence:jakarta.persistence-api",
            "org.hibernate.orm:hibernate-core",
            "org.hibernate:hibernate-core");

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;

    EntityClassPath(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    /** Whether the project can have entities: it knows Jakarta Persistence. */
    boolean knowsEntities() {
        return project.getArtifacts().stream().map(EntityClassPath::name).anyMatch(MARKS::contains);
    }

    /** The project's dependencies, those of the tests left out. */
    List<Path> jars() {
        return project.getArtifacts().stream()
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath() && artifact.getFile() != null)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    /** The jars, and those of the coordinates with all that they need; what is there already stays as it is. */
    List<Path> with(List<Path> jars, List<String> coordinates) {
        if (coordinates.isEmpty()) {
            return jars;
        }
        CollectRequest request = new CollectRequest();
        request.setRepositories(project.getRemoteProjectRepositories());
        coordinates.forEach(
                coordinate -> request.addDependency(new Dependency(new DefaultArtifact(coordinate), "runtime")));
        Set<String> known = new HashSet<>();
        project.getArtifacts().forEach(artifact -> known.add(name(artifact)));
        List<Path> all = new ArrayList<>(jars);
        try {
            for (ArtifactResult result : repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()) {
                if (known.add(result.getArtifact().getGroupId() + ":"
                        + result.getArtifact().getArtifactId())) {
                    all.add(result.getArtifact().getFile().toPath());
                }
            }
        } catch (DependencyResolutionException e) {
            throw new MigrateException(
                    "Hibernate cannot be fetched: " + String.join(" and ", coordinates) + ".\n"
                            + "Check migrate.hibernateVersion and the connection to the repository.",
                    e);
        }
        return all;
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
