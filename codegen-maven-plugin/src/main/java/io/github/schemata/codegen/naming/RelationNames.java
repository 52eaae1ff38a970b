package io.github.schemata.codegen.naming;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of both sides of a relation, from the columns of its foreign key. Legal by themselves;
 * {@link NameScope#ofAttributes()} makes them unique.
 */
public final class RelationNames {

    private final Inflection inflection;

    /** Creates the rule. */
    public RelationNames(Inflection inflection) {
        this.inflection = inflection;
    }

    /**
     * The attribute that refers to one: {@code original_language_id} is originalLanguage, {@code ReportsTo} reportsTo.
     * A key of several columns is called by the words that all of its own columns begin with ({@code home_team_league},
     * {@code home_team_no}: homeTeam). Where the columns say nothing but "key", the target's name is taken.
     *
     * @param columns the referencing columns, in order
     * @param targetColumns the referenced columns, in the same order
     * @param target what one row of the referenced table is ({@link ClassNames#noun}), or its class
     */
    public String forForeignKey(List<String> columns, List<String> targetColumns, String target) {
        return forForeignKey(columns, targetColumns, target, target);
    }

    /**
     * The same where the user has another word for the referenced rows: it is taken where the columns say nothing, and
     * the table's own is what their words are compared with.
     *
     * @param called what one row of the referenced table is to the user
     */
    public String forForeignKey(List<String> columns, List<String> targetColumns, String target, String called) {
        List<String> targetWords = Words.of(target);
        List<String> role = columns.size() == 1
                ? role(columns.get(0), targetColumns.get(0), targetWords)
                : commonRole(columns, targetColumns, targetWords);
        return AttributeNames.ofWords(role.isEmpty() ? Words.of(called) : better(role, targetWords));
    }

    /**
     * The attribute of the other side where there can be many: {@code films}. It says by which key where that is not
     * plain: {@code filmsByOriginalLanguage} beside {@code films}, and always where a table refers to itself
     * ({@code employeesByReportsTo}).
     *
     * @param child what one row of the referencing table is, or its class
     * @param parent what one row of the referenced table is, or its class
     * @param relation the attribute of the referencing side, by {@link #forForeignKey}
     * @param keysBetween how many foreign keys lead from the one table to the other, this one included
     */
    public CollectionName forMany(String child, String parent, String relation, int keysBetween) {
        return collection(child, qualifier(child, parent, relation, keysBetween));
    }

    private CollectionName collection(String child, String by) {
        List<String> words = new ArrayList<>(Words.of(child));
        String one = withQualifier(words, by);
        int head = ClassNames.headOf(words);
        words.set(head, inflection.plural(words.get(head)));
        return new CollectionName(withQualifier(words, by), one);
    }

    /**
     * The attribute that holds what a join table leads to: {@code actors} for its column {@code actor_id}.
     *
     * @param one what the column calls it, by {@link #forForeignKey}, or what one row of the referenced table is
     * @param by the words that tell it from another of the same name; empty where there is none
     */
    public CollectionName forJoined(String one, String by) {
        return collection(one, by.isEmpty() ? "" : "By" + Words.capitalize(by));
    }

    /** The attribute that holds what a join table leads to, under a name that the user gives. */
    public CollectionName given(String many) {
        List<String> words = new ArrayList<>(Words.of(many));
        int head = ClassNames.headOf(words);
        words.set(head, inflection.singular(words.get(head)));
        return new CollectionName(many, AttributeNames.ofWords(words));
    }

    /** The attribute of the other side where there can be only one: {@code profile}; parameters as for {@link #forMany}. */
    public String forOne(String child, String parent, String relation, int keysBetween) {
        return withQualifier(Words.of(child), qualifier(child, parent, relation, keysBetween));
    }

    /** The target by its own name, as a relation: {@code mediaType} for MediaType. */
    public static String ofTarget(String target) {
        return AttributeNames.ofWords(Words.of(target));
    }

    private static String qualifier(String child, String parent, String relation, int keysBetween) {
        boolean plain = !child.equals(parent) && (keysBetween == 1 || relation.equalsIgnoreCase(ofTarget(parent)));
        return plain ? "" : "By" + Words.capitalize(relation);
    }

    private static String withQualifier(List<String> words, String by) {
        return by.isEmpty()
                ? AttributeNames.ofWords(words)
                : JavaNames.withLegalStart(JavaNames.fitting(Words.lowerCamel(words) + by));
    }

    /** A column called as its target ({@code sku} to {@code product.sku}) says nothing, unless "key" is all that it adds. */
    private List<String> role(String column, String referenced, List<String> target) {
        List<String> words = Words.of(column);
        if (isTableAndColumn(words, Words.of(referenced), target)) {
            return target;
        }
        List<String> role = new KeyWords(KeyWords.joined(target)).strip(words, Words.of(referenced));
        if (role.equals(words)) {
            return column.equalsIgnoreCase(referenced) ? withinTarget(words, target) : role;
        }
        return role.isEmpty() ? role : one(role, target);
    }

    /** The target's name and its column's, {@code orders_order_id} to {@code orders.order_id}, say no more than these. */
    private boolean isTableAndColumn(List<String> words, List<String> referenced, List<String> target) {
        int table = words.size() - referenced.size();
        return table > 0
                && KeyWords.joined(words.subList(table, words.size())).equals(KeyWords.joined(referenced))
                && KeyWords.joined(one(words.subList(0, table), target)).equals(KeyWords.joined(target));
    }

    /** One row of the target where the role ends in the plural of it, as {@code users_id} does. */
    private List<String> one(List<String> role, List<String> target) {
        List<String> one = new ArrayList<>(role);
        int head = ClassNames.headOf(one);
        one.set(head, inflection.singular(one.get(head)));
        return KeyWords.joined(one).endsWith(KeyWords.joined(target)) ? one : role;
    }

    private static List<String> withinTarget(List<String> words, List<String> target) {
        return KeyWords.joined(words).equals(KeyWords.joined(target)) ? words : List.of();
    }

    /** The words in which the key's own columns agree; those called as their targets are shared with other keys. */
    private List<String> commonRole(List<String> columns, List<String> targetColumns, List<String> target) {
        List<List<String>> roles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<String> words = Words.of(columns.get(i));
            List<String> referenced = Words.of(targetColumns.get(i));
            if (!KeyWords.joined(words).equals(KeyWords.joined(referenced))) {
                roles.add(new KeyWords(KeyWords.joined(target)).strip(words, referenced));
            }
        }
        List<String> common =
                roles.stream().reduce(RelationNames::commonBeginning).orElse(List.of());
        return common.isEmpty() ? common : one(common, target);
    }

    private static List<String> commonBeginning(List<String> some, List<String> others) {
        int same = 0;
        while (same < Math.min(some.size(), others.size()) && some.get(same).equalsIgnoreCase(others.get(same))) {
            same++;
        }
        return some.subList(0, same);
    }

    /** The target's words where the role has none, or the same but not parted: {@code PLAYLISTTRACKID}. */
    private static List<String> better(List<String> role, List<String> target) {
        boolean sameButCoarser = KeyWords.joined(role).equals(KeyWords.joined(target)) && role.size() < target.size();
        return role.isEmpty() || sameButCoarser ? target : role;
    }
}
