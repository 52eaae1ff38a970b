package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/** What the project's entities need to be read: its dependencies, and a Hibernate where it has none. */
final class EntityClassPath {

    private static final Set<String> MARKS = Set.of(
            "jakarta.persistence:jakarta.persistence-api",
            "org.hibernate.orm:hibernate-core",
            "org.hibernate:hibernate-core");

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;
    private final List<Artifact> artifacts;

    /**
     * Resolved here and not by Maven beforehand: a goal that goes through the modules of a build by itself finds theirs
     * unresolved.
     */
    EntityClassPath(
            ProjectDependenciesResolver resolver,
            RepositorySystem repositories,
            MavenSession session,
            MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
        this.artifacts = resolved(resolver, session, project);
    }

    private static List<Artifact> resolved(
            ProjectDependenciesResolver resolver, MavenSession session, MavenProject project) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) ->
                node.getDependency() == null || !node.getDependency().getScope().equals("test"));
        try {
            return resolver.resolve(request).getResolvedDependencies().stream()
                    .map(Dependency::getArtifact)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MigrateException(
                    "The project's dependencies, which its entities need, cannot be resolved: "
                            + e.getMessage().lines().findFirst().orElse("") + "\nBuild the project first: mvn install.",
                    e);
        }
    }

    /** Whether the project can have entities: it knows Jakarta Persistence. */
    boolean knowsEntities() {
        return artifacts.stream().map(EntityClassPath::name).anyMatch(MARKS::contains);
    }

    /** The project's dependencies, those of the tests left out. */
    List<Path> jars() {
        return artifacts.stream()
                .filter(artifact -> artifact.getFile() != null)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
    }

    /**
     * The jars, and those of the coordinates with all that they need. What is there already stays as it is, unless it is
     * older than they need: Hibernate 7 cannot run on the Jakarta Persistence 3.1 of a project.
     */
    List<Path> with(List<Path> jars, List<String> coordinates) {
        if (coordinates.isEmpty()) {
            return jars;
        }
        CollectRequest request = new CollectRequest();
        request.setRepositories(project.getRemoteProjectRepositories());
        coordinates.forEach(
                coordinate -> request.addDependency(new Dependency(new DefaultArtifact(coordinate), "runtime")));
        Map<String, Artifact> known = new HashMap<>();
        artifacts.forEach(artifact -> known.put(name(artifact), artifact));
        List<Path> all = new ArrayList<>(jars);
        try {
            for (ArtifactResult result : repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()) {
                Artifact needed = result.getArtifact();
                Artifact old = known.putIfAbsent(name(needed), needed);
                if (old != null && isNewer(needed, old) && old.getFile() != null) {
                    all.remove(old.getFile().toPath());
                }
                if (old == null || isNewer(needed, old)) {
                    all.add(needed.getFile().toPath());
                }
            }
        } catch (org.eclipse.aether.resolution.DependencyResolutionException e) {
            throw new MigrateException(
                    "Hibernate cannot be fetched: " + String.join(" and ", coordinates) + ".\n"
                            + "Check migrate.hibernateVersion and the connection to the repository.",
                    e);
        }
        return all;
    }

    private static boolean isNewer(Artifact one, Artifact other) {
        return new ComparableVersion(one.getVersion()).compareTo(new ComparableVersion(other.getVersion())) > 0;
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
