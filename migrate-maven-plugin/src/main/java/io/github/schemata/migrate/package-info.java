/** Drafts, applies, undoes, scripts and checks changelogs; one class for each flow. */
@NullMarked
package io.github.schemata.migrate;

import org.jspecify.annotations.NullMarked;
