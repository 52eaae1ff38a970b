/** What a database says was applied, beside what the changelog has. */
@NullMarked
package io.github.schemata.migrate.history;

import org.jspecify.annotations.NullMarked;
