/** Rows as the database has them, past Hibernate. */
@NullMarked
package io.github.schemata.codegen.proof.inside.sql;

import org.jspecify.annotations.NullMarked;
