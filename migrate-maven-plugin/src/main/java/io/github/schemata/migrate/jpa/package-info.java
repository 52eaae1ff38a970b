/** The project's JPA entities as a schema, read from the boot model of the project's own Hibernate. */
@NullMarked
package io.github.schemata.migrate.jpa;

import org.jspecify.annotations.NullMarked;
