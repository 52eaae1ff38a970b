/** PostgreSQL 12 or newer: opened read-only, read by one catalog query per kind of object. */
@NullMarked
package io.github.schemata.schema.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
