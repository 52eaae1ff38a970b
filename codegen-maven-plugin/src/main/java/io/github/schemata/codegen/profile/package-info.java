/** The file that pins what the rows said, so that the code does not move with them. */
@NullMarked
package io.github.schemata.codegen.profile;

import org.jspecify.annotations.NullMarked;
