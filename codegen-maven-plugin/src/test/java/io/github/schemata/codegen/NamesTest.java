package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From names in the database to names in Java, where the two languages disagree. */
final class NamesTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheWordsOfNamesThatMeet() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table customer_api_preference (id integer primary key);
                create table CustomerAPIPreference (id integer primary key);
                create table customer_API__Preference (id integer primary key);
                create table customer_API_Preference2 (id integer primary key);
                """);

        assertThat(code.header("CustomerAPIPreference")).contains("@Table(name = \"CustomerAPIPreference\")");
        assertThat(code.header("CustomerAPIPreference2")).contains("@Table(name = \"customer_API_Preference2\")");
        assertThat(code.header("CustomerAPIPreference3")).contains("@Table(name = \"customer_API__Preference\")");
        assertThat(code.header("CustomerApiPreference4")).contains("@Table(name = \"customer_api_preference\")");
        code.works();
    }

    @Test
    void namesAClassByTheSingular() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table simple_items (id integer primary key); create table singular (id integer primary key);
                create table manufacturers (id integer primary key); create table statuses (id integer primary key);
                create table studies (id integer primary key); create table moose (id integer primary key);
                create table users (id integer primary key); create table address (id integer primary key);
                create table process (id integer primary key); create table class (id integer primary key);
                create table access (id integer primary key); create table business (id integer primary key);
                create table basis (id integer primary key); create table lens (id integer primary key);
                create table metadata (id integer primary key); create table news (id integer primary key);
                create table series (id integer primary key); create table criteria (id integer primary key);
                create table data (id integer primary key, users int references users);
                """);

        assertThat(code.classes())
                .containsExactly(
                        "AccessEntity",
                        "Address",
                        "Basis",
                        "Business",
                        "ClassEntity",
                        "Criteria",
                        "Data",
                        "Lens",
                        "Manufacturer",
                        "Metadata",
                        "Moose",
                        "News",
                        "ProcessEntity",
                        "Series",
                        "SimpleItem",
                        "Singular",
                        "Status",
                        "Study",
                        "User");
        assertThat(code.fields("Data")).contains("private User users;");
        assertThat(code.fields("User")).contains("private Set<Data> data = ");
        code.works();
    }

    @Test
    void writesAbbreviationsInAttributesAsWords() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table Customer (CustomerID integer primary key, CustomerAPIKey text, URL text, PlanB text);
                create table "Order" (OrderID integer primary key, CustomerID int references Customer, LineIDs text);
                """);

        assertThat(code.fields("Customer"))
                .contains("private Long customerId;")
                .contains("private String customerApiKey;")
                .contains("private String url;")
                .contains("private String planB;");
        assertThat(code.fields("Order"))
                .contains("private Long orderId;")
                .contains("private Customer customer;")
                .contains("private String lineIds;");
        code.works();
    }

    @Test
    void avoidsWhatJavaAndJpaCallSomething() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table "class" (id integer primary key, "class" text, "default" int, " id " text, "4test" int);
                create table "Object" (id integer primary key, "equals" int, hash_code int, get_class text, other int);
                create table "String" (id integer primary key, "String" text not null);
                create table "Override" (id integer primary key);
                create table "List" (id integer primary key, "List" text);
                create table "Entity" (id integer primary key, "Entity" text);
                create table "Column" (id integer primary key, "Column" text);
                create table "Set" (id integer primary key, object_id int references "Object", list_id int references "List");
                create table "Order" (id integer primary key, "group" text, "select" text, "order by" text, "null" text);
                create table "Group" (id integer primary key, order_id int references "Order");
                create table "Member" (id integer primary key, "size" int, "version" int);
                create table "Value" (id integer primary key, "value" text, "type" text);
                create table "Key" (id integer primary key, "key" text, "from" int references "Group");
                create table "Index" (id integer primary key, "index" int);
                create table keyed (id text, notify int, "class" text, hash_code text, "key" text, primary key (id, notify));
                create table "____" (id integer primary key, "__" text, "_" text);
                create table "1st" (id integer primary key, "2nd" text);
                create table "Größe" (id integer primary key, "größe" text);
                insert into "Order" values (1, 'g', 's', 'o', 'n'); insert into "Group" values (1, 1);
                insert into "class" values (1, 'c', 2, 'i', 4);
                """);

        assertThat(code.classes())
                .containsExactly(
                        "ClassEntity",
                        "ColumnEntity",
                        "EntityEntity",
                        "Group",
                        "Größe",
                        "IndexEntity",
                        "Key",
                        "Keyed",
                        "KeyedId",
                        "ListEntity",
                        "Member",
                        "ObjectEntity",
                        "Order",
                        "OverrideEntity",
                        "SetEntity",
                        "StringEntity",
                        "U5FU5FU5FU5F",
                        "Value",
                        "_1st");
        assertThat(code.fields("ClassEntity")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "class")
                private String clazz;

                @Column(name = "\\"default\\"")
                private Integer default_;

                @Column(name = "\\" id \\"")
                private String id2;

                @Column(name = "\\"4test\\"")
                private Integer _4test;
                """);
        code.works();
    }

    @Test
    void tellsMembersApart() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table artist (
                    id integer primary key, albums text, "add album" text, remove_album text, "user name" text,
                    user_name text, "User-Name" text);
                create table album (
                    id integer primary key, artist text, artist_id int not null references artist, metadata text,
                    relationship text, "text" text);
                create table rating (
                    id integer primary key,
                    rating text check (rating in ('x', 'y')),
                    "Rating2" text check ("Rating2" in ('x', 'y')));
                create table film (a int, b int, id text, primary key (a, b));
                create table film_id (id integer primary key);
                insert into artist values (1, 'a', 'b', 'c', 'd', 'e', 'f');
                insert into album values (1, 'text', 1, 'm', 'r', 't');
                insert into film values (1, 2, 'x');
                """);

        assertThat(code.fields("Artist"))
                .contains("private String userName;")
                .contains("private String userName2;")
                .contains("private String userName3;")
                .contains("private Set<Album> albums2 = ");
        assertThat(code.fields("Album")).contains("private String artist;").contains("private Artist artistRow;");
        assertThat(code.fields("Film")).contains("private FilmId2 key;").contains("private String id;");
        code.works();
    }
}
