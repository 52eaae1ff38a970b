package io.github.schemata.codegen.emit;

import io.github.schemata.codegen.model.EntityClass;
import javax.lang.model.element.Modifier;

/**
 * How wide an entity may be. Hibernate makes a subclass of each that is not final, to stand for rows that are not read yet,
 * and does not start at all where one has more methods than the virtual machine takes (JVMS 4.7.3: 64 KB for the
 * initialiser, which names them all). A row of a final class is read at once where it is referred to.
 */
final class ProxyLimit {

    /** With so many Hibernate 6.6 and 7.4 start, with 2,000 they do not. */
    private static final int MOST_ATTRIBUTES = 1_200;

    private ProxyLimit() {}

    /** What the class of the entity is. */
    static Modifier[] modifiers(EntityClass entity) {
        return entity.attributes().size() > MOST_ATTRIBUTES
                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                : new Modifier[] {Modifier.PUBLIC};
    }
}
