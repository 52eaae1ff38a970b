/** What the scripts beside the builds share: {@code prebuild.groovy} makes databases, {@code verify.groovy} reads what a build left. */
package io.github.schemata.it;
