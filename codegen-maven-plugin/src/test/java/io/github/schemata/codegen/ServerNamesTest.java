package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.codegen.testing.ServerCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and comments that SQLite does not have, on real servers. */
final class ServerNamesTest {

    @TempDir
    private Path folder;

    @Test
    void differInCaseOnly() {
        GeneratedCode code = ServerCode.postgresql(folder, """
                        create table customer_api_preference (id bigint primary key);
                        create table "CustomerAPIPreference" (id bigint primary key);
                        create table "customer_API_Preference" (id bigint primary key);
                        create table "customer_API__Preference" (id bigint primary key);
                        create table "Film" (id bigint primary key, name text, "Name" text, "NAME" text);
                        create table film (id bigint primary key, "Film" bigint references "Film", film bigint references film);
                        insert into "Film" values (1, 'a', 'b', 'c');
                        insert into film values (2, 1, 2);
                        """).code();

        assertThat(code.header("CustomerAPIPreference")).contains("name = \"\\\"CustomerAPIPreference\\\"\"");
        assertThat(code.header("CustomerAPIPreference2")).contains("name = \"\\\"customer_API__Preference\\\"\"");
        assertThat(code.header("CustomerAPIPreference3")).contains("name = \"\\\"customer_API_Preference\\\"\"");
        assertThat(code.header("CustomerApiPreference4")).contains("name = \"customer_api_preference\"");
        assertThat(code.fields("Film")).isEqualTo("""
                @Id
                @Column(name = "id", nullable = false)
                private Long id;

                @Column(name = "name", columnDefinition = "text")
                private String name;

                @Column(name = "\\"Name\\"", columnDefinition = "text")
                private String name2;

                @Column(name = "\\"NAME\\"", columnDefinition = "text")
                private String name3;

                @OneToMany(mappedBy = "film")
                private Set<Film2> filmsByFilm = new LinkedHashSet<>();
                """);
        assertThat(code.fields("Film2")).isEqualTo("""
                @Id
                @Column(name = "id", nullable = false)
                private Long id;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "\\"Film\\"", foreignKey = @ForeignKey(name = "\\"film_Film_fkey\\""))
                private Film film;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "film", foreignKey = @ForeignKey(name = "film_film_fkey"))
                private Film2 filmRow;

                @OneToMany(mappedBy = "filmRow")
                private Set<Film2> filmsByFilmRow = new LinkedHashSet<>();
                """);
        code.works();
    }

    @Test
    void areMappedByAQueryWhereTheyHaveTheQuoteOfMariadb() {
        GeneratedCode code = ServerCode.mariadb(folder, """
                        create table plain (id bigint primary key, `a[b]` varchar(9), `new\\line` varchar(9), `it's` varchar(9));
                        create table `back``tick` (id bigint primary key, v varchar(9));
                        create table ticked (id bigint primary key, `a``b` varchar(9), c varchar(9), plain_id bigint, foreign key (plain_id) references plain (id));
                        insert into plain values (1, 'a', 'b', 'c');
                        insert into `back``tick` values (1, 'v');
                        insert into ticked values (1, 'a', 'c', 1);
                        """).code();

        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "Table back`tick can only be read: no mapping can name it.",
                        "Table ticked can only be read: no mapping can name its column a`b.");
        assertThat(code.header("Ticked")).isEqualTo("""
                @Entity
                @Immutable
                @Subselect("select row_number() over () as row_id, v.id, v.`a``b` as `%a%60b`, v.c, v.plain_id from ticked v")
                @Synchronize("ticked")
                """);
        assertThat(code.fields("Ticked")).isEqualTo("""
                @Id
                @Column(name = "row_id")
                private Long rowId;

                @Column(name = "id")
                private Long id;

                @Column(name = "\\"%a%60b\\"")
                private String aB;

                @Column(name = "c")
                private String c;

                @Column(name = "plain_id")
                private Long plainId;
                """);
        code.works();
    }

    @Test
    void ofKeysStayThoseOfColumnsWhereATableHasNoKeyOfItsOwn() {
        GeneratedCode code = ServerCode.postgresql(folder, """
                        create table users (id bigint primary key);
                        create table log (user_id bigint references users, line text);
                        insert into users values (1);
                        insert into log values (1, 'a'), (1, 'a');
                        """).code();

        assertThat(code.fields("Log")).isEqualTo("""
                @Id
                @Column(name = "row_id")
                private Long rowId;

                @Column(name = "user_id")
                private Long userId;

                @Column(name = "line")
                private String line;
                """);
        code.works();
    }

    @Test
    void haveTheirCommentsAsJavadocOnPostgresql() {
        GeneratedCode code = ServerCode.postgresql(folder, """
                        create table owner (id bigint primary key);
                        create table item (id bigint primary key, name text, owner_id bigint references owner, plain text);
                        create table part (item_id bigint references item, no int, primary key (item_id, no));
                        create view named as select name from item;
                        comment on table item is E'It''s "quoted",\\nhas two lines, */ {@code x} \\\\u002a <b>&';
                        comment on column item.id is 'Its "number"';
                        comment on column item.name is E'One\\n\\nTwo';
                        comment on column item.owner_id is 'Whose';
                        comment on column item.plain is ' ';
                        comment on table part is 'A "part"';
                        comment on column part.item_id is E'Of\\nwhat';
                        comment on column part.no is 'Its ''place''';
                        comment on column named.name is 'The name';
                        """).code();

        assertThat(code.source("Item")).isEqualTo("""
                package model;

                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.FetchType;
                import jakarta.persistence.ForeignKey;
                import jakarta.persistence.Id;
                import jakarta.persistence.JoinColumn;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.OneToMany;
                import jakarta.persistence.Table;
                import java.util.LinkedHashSet;
                import java.util.Set;

                /**
                 * A row of the table {@code item}.
                 *
                 * <p>It's "quoted", has two lines, &#42;&#47; &#123;&#64;code x&#125; &#92;u002a &lt;b&gt;&amp;
                 */
                @Entity
                @Table(name = "item")
                public class Item {
                    @Id
                    @Column(name = "id", nullable = false)
                    private Long id;

                    @Column(name = "name", columnDefinition = "text")
                    private String name;

                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "item_owner_id_fkey"))
                    private Owner owner;

                    @Column(name = "plain", columnDefinition = "text")
                    private String plain;

                    @OneToMany(mappedBy = "item")
                    private Set<Part> parts = new LinkedHashSet<>();

                    /**
                     * For the persistence provider.
                     */
                    protected Item() {
                    }

                    /**
                     * A new object, in no table yet, with all that the table demands.
                     */
                    public Item(Long id) {
                        this.id = id;
                    }

                    /**
                     * Its "number"
                     */
                    public Long getId() {
                        return id;
                    }

                    public void setId(Long id) {
                        this.id = id;
                    }

                    /**
                     * One  Two
                     */
                    public String getName() {
                        return name;
                    }

                    public void setName(String name) {
                        this.name = name;
                    }

                    /**
                     * Whose
                     */
                    public Owner getOwner() {
                        return owner;
                    }

                    public void setOwner(Owner owner) {
                        this.owner = owner;
                    }

                    public String getPlain() {
                        return plain;
                    }

                    public void setPlain(String plain) {
                        this.plain = plain;
                    }

                    public Set<Part> getParts() {
                        return parts;
                    }

                    public void addPart(Part part) {
                        this.parts.add(part);
                        part.setItem(this);
                    }

                    public void removePart(Part part) {
                        this.parts.remove(part);
                    }

                    @Override
                    public boolean equals(Object other) {
                        if (this == other) {
                            return true;
                        }
                        return other instanceof Item that
                                && getId() != null
                                && getId().equals(that.getId());
                    }

                    @Override
                    public int hashCode() {
                        return Item.class.hashCode();
                    }

                    @Override
                    public String toString() {
                        return "Item[id=" + getId() + "]";
                    }
                }
                """);
        assertThat(code.source("PartId")).isEqualTo("""
                package model;

                import jakarta.persistence.Column;
                import jakarta.persistence.Embeddable;
                import java.io.Serializable;

                /**
                 * The key of the table {@code part}.
                 *
                 * @param itemId Of what
                 * @param no Its 'place'
                 */
                @Embeddable
                public record PartId(@Column(name = "item_id", nullable = false) Long itemId,
                        @Column(name = "\\"no\\"", nullable = false, columnDefinition = "int4") Long no) implements Serializable {
                }
                """);
        assertThat(code.source("Named")).contains("     * The name\n");
        code.works();
    }

    @Test
    void haveTheirCommentsAsJavadocOnMariadb() {
        GeneratedCode code = ServerCode.mariadb(folder, """
                        create table owner (id bigint primary key);
                        create table item (
                            id bigint primary key comment 'Its "number"', name varchar(9) comment 'One\\n\\nTwo',
                            owner_id bigint comment 'Whose', plain varchar(9) comment ' ',
                            foreign key (owner_id) references owner (id))
                            comment 'It''s "quoted",\\nhas two lines, */ {@code x} \\\\u002a <b>&';
                        """).code();

        assertThat(code.source("Item")).isEqualTo("""
                package model;

                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.FetchType;
                import jakarta.persistence.ForeignKey;
                import jakarta.persistence.Id;
                import jakarta.persistence.JoinColumn;
                import jakarta.persistence.ManyToOne;
                import jakarta.persistence.Table;

                /**
                 * A row of the table {@code item}.
                 *
                 * <p>It's "quoted", has two lines, &#42;&#47; &#123;&#64;code x&#125; &#92;u002a &lt;b&gt;&amp;
                 */
                @Entity
                @Table(name = "item")
                public class Item {
                    @Id
                    @Column(name = "id", nullable = false)
                    private Long id;

                    @Column(name = "name", length = 9)
                    private String name;

                    @ManyToOne(fetch = FetchType.LAZY)
                    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "item_ibfk_1"))
                    private Owner owner;

                    @Column(name = "plain", length = 9)
                    private String plain;

                    /**
                     * For the persistence provider.
                     */
                    protected Item() {
                    }

                    /**
                     * A new object, in no table yet, with all that the table demands.
                     */
                    public Item(Long id) {
                        this.id = id;
                    }

                    /**
                     * Its "number"
                     */
                    public Long getId() {
                        return id;
                    }

                    public void setId(Long id) {
                        this.id = id;
                    }

                    /**
                     * One  Two
                     */
                    public String getName() {
                        return name;
                    }

                    public void setName(String name) {
                        this.name = name;
                    }

                    /**
                     * Whose
                     */
                    public Owner getOwner() {
                        return owner;
                    }

                    public void setOwner(Owner owner) {
                        this.owner = owner;
                    }

                    public String getPlain() {
                        return plain;
                    }

                    public void setPlain(String plain) {
                        this.plain = plain;
                    }

                    @Override
                    public boolean equals(Object other) {
                        if (this == other) {
                            return true;
                        }
                        return other instanceof Item that
                                && getId() != null
                                && getId().equals(that.getId());
                    }

                    @Override
                    public int hashCode() {
                        return Item.class.hashCode();
                    }

                    @Override
                    public String toString() {
                        return "Item[id=" + getId() + "]";
                    }
                }
                """);
        code.works();
    }
}
