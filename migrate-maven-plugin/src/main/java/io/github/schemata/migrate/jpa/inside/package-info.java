/** The half that works in the project's class loader, with its Hibernate; it hands out records only. */
@NullMarked
package io.github.schemata.migrate.jpa.inside;

import org.jspecify.annotations.NullMarked;
