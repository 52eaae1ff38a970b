/** What is dangerous in a changelog, found before it runs: rules, findings, and how a changeset answers for one. */
@NullMarked
package io.github.schemata.migrate.lint;

import org.jspecify.annotations.NullMarked;
