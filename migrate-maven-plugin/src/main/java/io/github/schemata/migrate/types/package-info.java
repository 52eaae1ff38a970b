/**
 * What Liquibase 4.33 gets wrong on PostgreSQL and MariaDB, put right for scripts and for updates alike.
 *
 * <p>Liquibase finds these classes by META-INF/services and takes them for their priority. No checksum depends on them.
 */
@NullMarked
package io.github.schemata.migrate.types;

import org.jspecify.annotations.NullMarked;
