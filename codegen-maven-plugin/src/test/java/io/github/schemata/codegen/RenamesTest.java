package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.testing.GeneratedCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that the user gives, which win over all rules. */
final class RenamesTest {

    private static final String MUSIC = """
            create table Artist (ArtistId integer primary key, Name text);
            create table Album (
                AlbumId integer not null, Disc integer not null, "my title" text, State text check (State in ('new', 'old')),
                ArtistId int not null references Artist, primary key (AlbumId, Disc));
            create table "odd.name" (id integer primary key, "a.b" text);
            create view Titles as select "my title" as Title from Album;
            insert into Artist values (1, 'x'); insert into Album values (1, 2, 't', 'new', 1);
            insert into "odd.name" values (1, 'y');
            """;

    @TempDir
    private Path folder;

    @Test
    void changeTheClassAndAllThatIsCalledAfterIt() {
        GeneratedCode code = renamed(MUSIC, "album=Disc_", "Album.State=condition");

        assertThat(code.classes()).containsExactly("Artist", "Disc_", "Disc_Condition", "Disc_Id", "OddName", "Title");
        assertThat(code.source("Artist"))
                .contains("private Set<Disc_> discs = ")
                .contains("public void addDisc(Disc_ disc_) {");
        code.works();
    }

    @Test
    void canNameAViewThatIsLeftOut() {
        MappingOptions options = MappingOptions.in(GeneratedCode.PACKAGE)
                .target(Product.POSTGRESQL)
                .renames(List.of("Titles=Heading", "Titles.Title=words"))
                .build();

        assertThat(GeneratedCode.of(folder, MUSIC, TableChoice.ALL, options).classes())
                .containsExactly("Album", "AlbumId", "AlbumState", "Artist", "OddName");
    }

    @Test
    void changeAttributesAssociationsAndPartsOfKeys() {
        GeneratedCode code = renamed(
                MUSIC,
                "Album.ArtistId = performer",
                "ALBUM.albumid=number",
                "Album.my title=heading",
                "odd.name.a.b=aB",
                "\"odd.name\".id=key",
                "Titles.Title=words",
                "Titles=Heading");

        assertThat(code.fields("Album")).isEqualTo("""
                @EmbeddedId
                private AlbumId id;

                @Column(name = "\\"my title\\"")
                private String heading;

                @Convert(converter = AlbumState.AsText.class)
                @Column(name = "State", columnDefinition = "TEXT")
                private AlbumState state;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @JoinColumn(name = "ArtistId", nullable = false, columnDefinition = "INT")
                private Artist performer;
                """);
        assertThat(code.source("AlbumId")).contains(" Long number,").contains(" Long disc");
        assertThat(code.fields("OddName")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long key;

                @Column(name = "\\"a.b\\"")
                private String aB;
                """);
        assertThat(code.fields("Heading")).isEqualTo("""
                @Id
                @Column(name = "row_id")
                private Long rowId;

                @Column(name = "Title")
                private String words;
                """);
        code.works();
    }

    @Test
    void winOverRulesWhichGiveWay() {
        GeneratedCode code = renamed("""
                create table customer (id integer primary key, name text, nickname text);
                create table client (id integer primary key, customer_id int references customer, text text);
                """, "client=Customer", "customer.nickname=name", "client.text=customer");

        assertThat(code.header("Customer")).contains("@Table(name = \"client\")");
        assertThat(code.header("Customer2")).contains("@Table(name = \"customer\")");
        assertThat(code.fields("Customer2"))
                .contains("@Column(name = \"nickname\")\nprivate String name;")
                .contains("@Column(name = \"name\")\nprivate String name2;");
        assertThat(code.fields("Customer"))
                .contains("@Column(name = \"text\")\nprivate String customer;")
                .contains("private Customer2 customerRow;");
        code.works();
    }

    @Test
    void stayWhereTheyAreWhenOthersCome(@TempDir Path later) {
        String[] renames = {"album=Disk", "artist.name=title"};
        String before = """
                create table artist (id integer primary key, name text);
                create table album (id integer primary key, artist_id int references artist);
                """;
        GeneratedCode code = renamed(before, renames);
        GeneratedCode grown = GeneratedCode.of(
                later, before.replace("name text", "name text, title text") + """
                        create table Disk (id integer primary key, artist_id int references artist);
                        """, TableChoice.ALL, options(renames));

        assertThat(grown.source("Disk")).isEqualTo(code.source("Disk"));
        assertThat(grown.classes()).containsExactly("Artist", "Disk", "Disk2");
        assertThat(code.fields("Artist")).contains("@Column(name = \"name\")\nprivate String title;");
        assertThat(grown.fields("Artist"))
                .contains("@Column(name = \"name\")\nprivate String title;")
                .contains("@Column(name = \"title\")\nprivate String title2;");
        grown.works();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Album               | codegen.renames has "Album", which is no rename.|Write Table=ClassName or Table.column=attribute.
            Albun=Disc          | codegen.renames has Albun, which is no table or view.|There are: Album, Artist, odd.name, Titles.
            Album.Titel=title   | codegen.renames has Album.Titel, but there is no such column.|There are: AlbumId, Disc, my title, State, ArtistId.
            Album=String        | codegen.renames has "Album=String", but the name String would hide java.lang.String.|Give another one behind the equals sign.
            Album=Set           | codegen.renames has "Album=Set", but the name Set is that of a type which entities import.|Give another one behind the equals sign.
            Album=record        | codegen.renames has "Album=record", but the name record is kept by Java, and no type may have it.|Give another one behind the equals sign.
            Album=4you          | codegen.renames has "Album=4you", but the name 4you is none in Java.|Give another one behind the equals sign.
            Album.Disc=int      | codegen.renames has "Album.Disc=int", but the name int is a keyword of Java.|Give another one behind the equals sign.
            Album.State=Class   | codegen.renames has "Album.State=Class", but the name Class has the getter getClass, as every object has.|Give another one behind the equals sign.
            Album.Disc=notify   | codegen.renames calls Album.Disc notify, but the name is that of a method of every object, and no part of a key may have it.|Give another one behind the equals sign.
            Album=A,album=B     | codegen.renames calls "Album" both A and B.|Leave one of them.
            Album=A,artist=a    | codegen.renames gives the class a to two tables, and Artist is the second one.|Give one of them another name.
            Artist.Name=x,Artist.ArtistId=isX | codegen.renames gives the name x twice in one class, and Artist.Name is the second column with it (case and a leading "is" make no difference).|Give one of them another name.
            """)
    void areRefusedWithTheCauseAndTheCure(String renames, String cause, String cure) {
        assertThatThrownBy(() -> renamed(MUSIC, renames.split(",")))
                .isInstanceOf(CodegenException.class)
                .hasMessage(cause + "\n" + cure);
    }

    @Test
    void askForQuotesWhereTwoCanBeMeant() {
        String sql = "create table a (b integer primary key); create table \"a.b\" (id integer primary key)";

        assertThatThrownBy(() -> renamed(sql, "a.b=x"))
                .hasMessage("codegen.renames has a.b, which can mean more than one.\nWrite \"a\".\"b\" or \"a.b\".");
        assertThat(GeneratedCode.of(
                                folder.resolve("."), "select 1", TableChoice.ALL, options("\"a\".\"b\"=x", "\"a.b\"=Y"))
                        .classes())
                .containsExactly("A", "Y");
    }

    @Test
    void ofTablesThatAreNotChosenDoNoHarm() {
        GeneratedCode code = GeneratedCode.of(
                folder,
                MUSIC,
                new TableChoice(List.of("Artist"), List.of(), false, true),
                options("Album=Disc", "Album.State=x"));

        assertThat(code.classes()).containsExactly("Artist");
    }

    private GeneratedCode renamed(String sql, String... renames) {
        return GeneratedCode.of(folder, sql, TableChoice.ALL, options(renames));
    }

    private static MappingOptions options(String... renames) {
        return MappingOptions.in(GeneratedCode.PACKAGE)
                .renames(List.of(renames))
                .build();
    }
}
