package io.github.schemata.codegen.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names as people give them, and names that nobody should. */
final class RandomNames {

    private static final List<String> PLAIN = List.of(
            "blog",
            "post",
            "author",
            "tag",
            "line",
            "amount",
            "state",
            "city",
            "kind",
            "place",
            "score",
            "memo",
            "user_id",
            "name",
            "created_at",
            "parent_id",
            "price",
            "email",
            "is_active",
            "code",
            "Owner",
            "TITLE",
            "unitPrice");

    private static final List<String> COLLIDING = List.of(
            "user_name",
            "userName",
            "UserName2",
            "user name",
            "user-name",
            "users",
            "user",
            "people",
            "person",
            "Blogs",
            "blog_s",
            "tags",
            "id",
            "Id2",
            "ID_",
            "_id",
            "id_",
            "tag_id",
            "posts",
            "posts_id",
            "a1",
            "a_1",
            "is_a",
            "a");

    private static final List<String> KEYWORDS = List.of(
            "order",
            "group",
            "table",
            "select",
            "class",
            "default",
            "Object",
            "String",
            "List",
            "Set",
            "Long",
            "Override",
            "Entity",
            "Column",
            "Table",
            "this",
            "value",
            "values",
            "key",
            "type",
            "size",
            "count",
            "user",
            "index",
            "int",
            "getClass",
            "hashCode",
            "equals",
            "other",
            "object",
            "record",
            "enum",
            "null",
            "true",
            "from",
            "member",
            "Id",
            "EmbeddedId",
            "new",
            "that",
            "cast",
            "end",
            "date",
            "time",
            "timestamp",
            "left",
            "hash_code",
            "class_",
            "wait");

    private static final List<String> ODD = List.of(
            "café",
            "naïve name",
            "it's",
            "say \"hi\"",
            "日本",
            "semi;colon",
            "dash--dash",
            "/*c*/",
            "50%",
            "1st",
            "a.b",
            "back`tick",
            "brack]et",
            "rowid",
            "_",
            "__",
            "$",
            "ÄÖÜ",
            "😀",
            " edge ",
            "?",
            ":x",
            "{y}",
            "a,b",
            "\\u0022",
            "x\ny",
            "_rowid_",
            "oid",
            "ß",
            "i̇",
            "İx",
            "q'",
            "#",
            "@a",
            "a/b",
            "a\\b",
            "n".repeat(130));

    private final Dice dice;
    private int count;

    RandomNames(Dice dice) {
        this.dice = dice;
    }

    /** One that none of these is, for SQLite. */
    String other(List<String> taken) {
        Set<String> folded = new TreeSet<>();
        taken.forEach(name -> folded.add(folded(name)));
        String name = next();
        while (folded.contains(folded(name)) || name.startsWith("sqlite_")) {
            name = dice.oneIn(2) ? next() : next() + dice.any("_", "") + ++count;
        }
        return name;
    }

    private String next() {
        int roll = dice.from(1, 20);
        List<String> from = new ArrayList<>(PLAIN);
        if (roll > 18) {
            from = ODD;
        } else if (roll > 14) {
            from = KEYWORDS;
        } else if (roll > 10) {
            from = COLLIDING;
        }
        return dice.of(from);
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        for (char c : name.toCharArray()) {
            folded.append(c < 128 ? String.valueOf(c).toLowerCase(Locale.ROOT) : c);
        }
        return folded.toString();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
