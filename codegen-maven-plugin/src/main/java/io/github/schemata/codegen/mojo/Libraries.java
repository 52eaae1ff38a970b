package io.github.schemata.codegen.mojo;

import io.github.schemata.codegen.CodegenException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Adds what the proof needs and the project lacks, from the project's own repositories. */
final class Libraries {

    private final RepositorySystem repositories;
    private final MavenSession session;
    private final MavenProject project;

    Libraries(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session;
        this.project = project;
    }

    /** The jars, and those of the coordinates with all that they need; what is there already stays as it is. */
    List<Path> withMissing(List<Path> jars, List<String> coordinates) {
        if (coordinates.isEmpty()) {
            return jars;
        }
        CollectRequest request = new CollectRequest();
        request.setRepositories(project.getRemoteProjectRepositories());
        coordinates.forEach(
                coordinate -> request.addDependency(new Dependency(new DefaultArtifact(coordinate), "runtime")));
        Set<String> known = new HashSet<>();
        project.getArtifacts().forEach(artifact -> known.add(artifact.getGroupId() + ":" + artifact.getArtifactId()));
        List<Path> all = new ArrayList<>(jars);
        try {
            for (ArtifactResult result : repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()) {
                String name = result.getArtifact().getGroupId() + ":"
                        + result.getArtifact().getArtifactId();
                if (known.add(name)) {
                    all.add(result.getArtifact().getFile().toPath());
                }
            }
        } catch (DependencyResolutionException e) {
            throw new CodegenException(
                    "What the proof needs cannot be fetched: " + String.join(" and ", coordinates) + ".\n"
                            + "Check the version in codegen.hibernateVersion and the connection to the repository.",
                    e);
        }
        return all;
    }
}
