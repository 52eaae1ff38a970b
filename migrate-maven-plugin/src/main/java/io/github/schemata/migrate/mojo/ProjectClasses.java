package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.MigrateException;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * The project's own class path, resolved only when a changelog asks for something that is in it: most do not, and a
 * module need not be built for its changelog to be read.
 */
final class ProjectClasses implements Supplier<ClassLoader> {

    private final ProjectDependenciesResolver resolver;
    private final MavenSession session;
    private final MavenProject project;
    private @Nullable ClassLoader loader;

    ProjectClasses(ProjectDependenciesResolver resolver, MavenSession session, MavenProject project) {
        this.resolver = resolver;
        this.session = session;
        this.project = project;
    }

    @Override
    public synchronized ClassLoader get() {
        if (loader == null) {
            loader = project.getFile() == null
                    ? getClass().getClassLoader()
                    : new URLClassLoader(urls(), getClass().getClassLoader());
        }
        return loader;
    }

    private URL[] urls() {
        List<URL> urls = new ArrayList<>();
        urls.add(url(new File(project.getBuild().getOutputDirectory())));
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> node.getDependency() == null || isRuntime(node.getDependency()));
        try {
            for (Dependency dependency : resolver.resolve(request).getResolvedDependencies()) {
                urls.add(url(dependency.getArtifact().getFile()));
            }
        } catch (DependencyResolutionException e) {
            throw new MigrateException(
                    "The changelog asks for something of the project's class path, which cannot be resolved: "
                            + e.getMessage().lines().findFirst().orElse("") + "\nBuild the project first: mvn install.",
                    e);
        }
        return urls.toArray(URL[]::new);
    }

    private static boolean isRuntime(Dependency dependency) {
        return !dependency.getScope().equals("test") && !dependency.getScope().equals("provided");
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
