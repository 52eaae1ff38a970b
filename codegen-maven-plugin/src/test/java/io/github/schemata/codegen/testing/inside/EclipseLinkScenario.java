package io.github.schemata.codegen.testing.inside;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Lets a class of the test's, {@code model.Scenario}, use the persistence unit of its own persistence.xml. */
public final class EclipseLinkScenario implements BiFunction<String, List<String>, Map<String, List<String>>> {

    /**
     * Runs it.
     *
     * @param url the database
     * @param classes the compiled classes, which EclipseLink finds by itself
     * @return what it says
     */
    @Override
    @SuppressWarnings("unchecked") // The test's class answers with texts.
    public Map<String, List<String>> apply(String url, List<String> classes) {
        Map<String, String> settings = Map.of("jakarta.persistence.jdbc.url", url, "eclipselink.logging.level", "OFF");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop", settings)) {
            var use = Class.forName("model.Scenario", true, getClass().getClassLoader())
                    .getMethod("use", EntityManagerFactory.class);
            return Map.of("said", (List<String>) use.invoke(null, factory));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Told as text, since it cannot even be shown once its class loader is closed.
            return Map.of("said", List.of(EclipseLinkReader.shown(e)));
        }
    }
}
