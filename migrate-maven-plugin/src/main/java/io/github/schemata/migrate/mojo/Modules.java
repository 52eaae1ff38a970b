package io.github.schemata.migrate.mojo;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a goal that was typed at the root of a build in each of its modules, with each module's own configuration.
 *
 * <p>A goal that can do without a project is run by Maven once, in the root alone, and its modules are skipped
 * ({@code LifecycleTaskSegmentCalculator}); so the goal itself goes through the modules.
 */
final class Modules {

    private static final String PLUGIN = "io.github.schemata:migrate-maven-plugin";

    private final MavenSession session;
    private final BuildPluginManager plugins;

    Modules(MavenSession session, BuildPluginManager plugins) {
        this.session = session;
        this.plugins = plugins;
    }

    /** Whether the goal was typed for a build of several modules, and Maven will not go through them. */
    boolean areSkippedBy(MojoExecution goal) {
        return goal.getSource() == MojoExecution.Source.CLI
                && !goal.getMojoDescriptor().isProjectRequired()
                && session.getProjects().size() > 1;
    }

    /** Runs the goal in each module, in the order of the build. */
    void run(MojoExecution goal) throws MojoExecutionException, MojoFailureException {
        MavenProject current = session.getCurrentProject();
        try {
            for (MavenProject module : session.getProjects()) {
                session.setCurrentProject(module);
                plugins.executeMojo(session, inModule(goal, module));
            }
        } catch (PluginConfigurationException | PluginManagerException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } finally {
            session.setCurrentProject(current);
        }
    }

    private static MojoExecution inModule(MojoExecution goal, MavenProject module) {
        MojoExecution execution =
                new MojoExecution(goal.getMojoDescriptor(), goal.getExecutionId(), MojoExecution.Source.LIFECYCLE);
        execution.setConfiguration(configuration(goal, module));
        return execution;
    }

    /** As Maven does it: what stands in the module's pom, for parameters that the goal has, over their defaults. */
    private static Xpp3Dom configuration(MojoExecution goal, MavenProject module) {
        MojoDescriptor descriptor = goal.getMojoDescriptor();
        Xpp3Dom written = written(module, goal.getExecutionId());
        Xpp3Dom defaults = dom(descriptor.getMojoConfiguration());
        Xpp3Dom all = new Xpp3Dom("configuration");
        for (Parameter parameter : descriptor.getParameters()) {
            Xpp3Dom value = written == null ? null : written.getChild(parameter.getName());
            value = Xpp3Dom.mergeXpp3Dom(
                    value == null ? null : new Xpp3Dom(value), defaults.getChild(parameter.getName()), Boolean.TRUE);
            if (value != null) {
                if (value.getAttribute("implementation") == null && parameter.getImplementation() != null) {
                    value.setAttribute("implementation", parameter.getImplementation());
                }
                all.addChild(value);
            }
        }
        return all;
    }

    private static @Nullable Xpp3Dom written(MavenProject module, String executionId) {
        Plugin plugin = module.getPlugin(PLUGIN);
        if (plugin == null) {
            return null;
        }
        PluginExecution execution = plugin.getExecutionsAsMap().get(executionId);
        return (Xpp3Dom) (execution == null ? plugin.getConfiguration() : execution.getConfiguration());
    }

    private static Xpp3Dom dom(PlexusConfiguration configuration) {
        Xpp3Dom dom = new Xpp3Dom(configuration.getName());
        dom.setValue(configuration.getValue(null));
        for (String attribute : configuration.getAttributeNames()) {
            dom.setAttribute(attribute, configuration.getAttribute(attribute, null));
        }
        for (PlexusConfiguration child : configuration.getChildren()) {
            dom.addChild(dom(child));
        }
        return dom;
    }
}
