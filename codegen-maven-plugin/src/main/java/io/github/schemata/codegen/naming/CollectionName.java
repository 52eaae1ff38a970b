package io.github.schemata.codegen.naming;

/**
 * The name of the side that has many, and of one of them: {@code filmsByOriginalLanguage},
 * {@code filmByOriginalLanguage}.
 *
 * @param many the attribute
 * @param one what the helper methods are named by
 */
public record CollectionName(String many, String one) {

    /** The same under the name that a scope gave, its number kept: {@code films2}, {@code film2}. */
    public CollectionName claimedAs(String claimed) {
        return new CollectionName(claimed, one + claimed.substring(many.length()));
    }

    /** {@code addFilmByOriginalLanguage}. */
    public String adder() {
        return "add" + Words.capitalize(one);
    }

    /** {@code removeFilmByOriginalLanguage}. */
    public String remover() {
        return "remove" + Words.capitalize(one);
    }
}
