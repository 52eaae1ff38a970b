package io.github.schemata.migrate.jpa;

/** What is done in the project's class loader; made there by name. */
public interface EntityCode {

    /**
     * Builds Hibernate's boot model and tells what it holds.
     *
     * @throws RuntimeException as Hibernate throws it
     */
    EntitySchema read(BootSetup setup);
}
