/** Where a changelog is, what stands in it, and what a revision means; the wall to Liquibase's parsers. */
@NullMarked
package io.github.schemata.migrate.changelog;

import org.jspecify.annotations.NullMarked;
