package io.github.schemata.migrate.mojo;

import io.github.schemata.migrate.changelog.ChangelogFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** The modules of this build, and what was done for them already. */
final class Reactor {

    private static final String PLUGIN = "io.github.schemata:migrate-maven-plugin";

    private final MavenSession session;

    Reactor(MavenSession session) {
        this.session = session;
    }

    boolean hasModules() {
        return session.getProjects().size() > 1;
    }

    /** Whether some module has a changelog at the default place, or says where its changelog is. */
    boolean hasChangelog() {
        return session.getProjects().stream().anyMatch(module -> hasDefault(module) || names(module, "changelogFile"));
    }

    /** Whether some module says which database. */
    boolean hasUrl() {
        return session.getProjects().stream().anyMatch(module -> names(module, "url"));
    }

    private static boolean hasDefault(MavenProject module) {
        return module.getFile() != null
                && Files.exists(module.getBasedir()
                        .toPath()
                        .resolve("src/main/resources")
                        .resolve(ChangelogFile.DEFAULT_PATH));
    }

    private static boolean names(MavenProject module, String parameter) {
        Plugin plugin = module.getPlugin(PLUGIN);
        return plugin != null
                && (names(plugin.getConfiguration(), parameter)
                        || plugin.getExecutions().stream()
                                .map(PluginExecution::getConfiguration)
                                .anyMatch(configuration -> names(configuration, parameter)));
    }

    private static boolean names(@Nullable Object configuration, String parameter) {
        return configuration instanceof Xpp3Dom dom && dom.getChild(parameter) != null;
    }

    /** Whether no other module of this build has done this; modules built at once ask at once. */
    boolean isMine(MavenProject module, String goal, String url, @Nullable Path changelog) {
        String first = done().putIfAbsent(goal + '\n' + url + '\n' + changelog, module.getId());
        return first == null || first.equals(module.getId());
    }

    /** Only classes of the JDK: modules with other plugin dependencies load this class a second time. */
    @SuppressWarnings("unchecked")
    private Map<String, String> done() {
        SessionData data = session.getRepositorySession().getData();
        data.set(PLUGIN, null, new ConcurrentHashMap<String, String>());
        Object done = data.get(PLUGIN);
        if (done == null) {
            throw new IllegalStateException("Maven's session keeps nothing");
        }
        return (Map<String, String>) done;
    }
}
