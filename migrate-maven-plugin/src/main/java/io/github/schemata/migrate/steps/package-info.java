/** Schema changes as changesets: reviewable steps of portable stock changes, each with what undoes it. */
@NullMarked
package io.github.schemata.migrate.steps;

import org.jspecify.annotations.NullMarked;
