package io.github.schemata.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.mapping.EntityMapper;
import io.github.schemata.codegen.mapping.MappingOptions;
import io.github.schemata.codegen.mapping.selection.Selection;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.EntityModel;
import io.github.schemata.codegen.model.Note;
import io.github.schemata.codegen.testing.GeneratedCode;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that need a second look: what no Java name may be, and what two want to be called. */
final class NameCasesTest {

    @TempDir
    private Path folder;

    @Test
    void areLegalAndKeepWhatTheDatabaseCallsThem() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table "simple-items" (
                    "id-test" integer primary key, "4test" text, "_4test" text, def text, "class" text, "default" text,
                    " id " text, "user name" text, user_name text);
                insert into "simple-items" values (1, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
                """);

        assertThat(code.classes()).containsExactly("SimpleItem");
        assertThat(code.header("SimpleItem")).isEqualTo("""
                @Entity
                @Table(name = "\\"simple-items\\"")
                """);
        assertThat(code.fields("SimpleItem")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "\\"id-test\\"", nullable = false, columnDefinition = "INTEGER")
                private Long idTest;

                @Column(name = "\\"4test\\"")
                private String _4test;

                @Column(name = "_4test")
                private String _4test2;

                @Column(name = "def")
                private String def;

                @Column(name = "class")
                private String clazz;

                @Column(name = "\\"default\\"")
                private String default_;

                @Column(name = "\\" id \\"")
                private String id;

                @Column(name = "\\"user name\\"")
                private String userName;

                @Column(name = "user_name")
                private String userName2;
                """);
        code.works();
    }

    @Test
    void areReadAsWordsInEveryStyle() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table users (id integer primary key, IPv4Address text, minTLSv1 text, aws_keyId text);
                create table iOSDevices (id integer primary key, iOSVersion text, USERS_ID int references users, spareIOSDeviceID int references iOSDevices);
                create table mst_CUSTOMER_ORDER (id integer primary key, users_id int references users, paid_by_users_id int references users);
                create table tblOrderDetails (OrderDetailID integer primary key, mst_CUSTOMER_ORDER_id int references mst_CUSTOMER_ORDER);
                create table groups (group_id integer primary key, group_no int);
                create table users_has_groups (users_id int references users, groups_group_id int references groups, primary key (users_id, groups_group_id));
                create table epochs (os text primary key, sales_people text);
                """);

        assertThat(code.classes())
                .containsExactly(
                        "Epoch",
                        "Group",
                        "IOSDevice",
                        "MstCustomerOrder",
                        "TblOrderDetail",
                        "User",
                        "UserHasGroup",
                        "UserHasGroupId");
        assertThat(code.fields("User")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "IPv4Address")
                private String ipv4Address;

                @Column(name = "minTLSv1")
                private String minTlsv1;

                @Column(name = "aws_keyId")
                private String awsKeyId;

                @OneToMany(mappedBy = "user")
                private Set<IOSDevice> iosDevices = new LinkedHashSet<>();

                @OneToMany(mappedBy = "user")
                private Set<MstCustomerOrder> mstCustomerOrders = new LinkedHashSet<>();

                @OneToMany(mappedBy = "paidByUser")
                private Set<MstCustomerOrder> mstCustomerOrdersByPaidByUser = new LinkedHashSet<>();

                @OneToMany(mappedBy = "user")
                private Set<UserHasGroup> userHasGroups = new LinkedHashSet<>();
                """);
        assertThat(code.fields("IOSDevice")).isEqualTo("""
                @Id
                @GeneratedValue(strategy = GenerationType.IDENTITY)
                @Column(name = "id", nullable = false, columnDefinition = "INTEGER")
                private Long id;

                @Column(name = "iOSVersion")
                private String iosVersion;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "USERS_ID", columnDefinition = "INT")
                private User user;

                @ManyToOne(fetch = FetchType.LAZY)
                @JoinColumn(name = "spareIOSDeviceID", columnDefinition = "INT")
                private IOSDevice spareIosDevice;

                @OneToMany(mappedBy = "spareIosDevice")
                private Set<IOSDevice> iosDevicesBySpareIosDevice = new LinkedHashSet<>();
                """);
        assertThat(code.fields("UserHasGroup")).isEqualTo("""
                @EmbeddedId
                private UserHasGroupId id;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @MapsId("usersId")
                @JoinColumn(name = "users_id", columnDefinition = "INT")
                private User user;

                @ManyToOne(fetch = FetchType.LAZY, optional = false)
                @MapsId("groupsGroupId")
                @JoinColumn(name = "groups_group_id", columnDefinition = "INT")
                private Group group;
                """);
        assertThat(code.fields("TblOrderDetail")).contains("private MstCustomerOrder mstCustomerOrder;");
        code.works();
    }

    @Test
    void arePluralOnceWhereThereAreMany() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table owner (id integer primary key);
                create table simple_items (id integer primary key, owner_id int references owner);
                create table singular (id integer primary key, owner_id int references owner);
                create table manufacturers (id integer primary key, owner_id int references owner);
                create table statuses (id integer primary key, owner_id int references owner);
                create table studies (id integer primary key, owner_id int references owner);
                create table moose (id integer primary key, owner_id int references owner);
                create table users (id integer primary key, owner_id int references owner);
                create table address (id integer primary key, owner_id int references owner);
                create table process (id integer primary key, owner_id int references owner);
                create table class (id integer primary key, owner_id int references owner);
                create table access (id integer primary key, owner_id int references owner);
                create table business (id integer primary key, owner_id int references owner);
                create table basis (id integer primary key, owner_id int references owner);
                create table lens (id integer primary key, owner_id int references owner);
                create table metadata (id integer primary key, owner_id int references owner);
                create table news (id integer primary key, owner_id int references owner);
                create table series (id integer primary key, owner_id int references owner);
                create table criteria (id integer primary key, owner_id int references owner);
                create table data (id integer primary key, owner_id int references owner);
                """);

        assertThat(code.fields("Owner").lines().filter(line -> line.startsWith("private Set")))
                .containsExactly(
                        "private Set<AccessEntity> accesses = new LinkedHashSet<>();",
                        "private Set<Address> addresses = new LinkedHashSet<>();",
                        "private Set<Basis> bases = new LinkedHashSet<>();",
                        "private Set<Business> businesses = new LinkedHashSet<>();",
                        "private Set<ClassEntity> classes = new LinkedHashSet<>();",
                        "private Set<Criteria> criteria = new LinkedHashSet<>();",
                        "private Set<Data> data = new LinkedHashSet<>();",
                        "private Set<Lens> lenses = new LinkedHashSet<>();",
                        "private Set<Manufacturer> manufacturers = new LinkedHashSet<>();",
                        "private Set<Metadata> metadata = new LinkedHashSet<>();",
                        "private Set<Moose> moose = new LinkedHashSet<>();",
                        "private Set<News> news = new LinkedHashSet<>();",
                        "private Set<ProcessEntity> processes = new LinkedHashSet<>();",
                        "private Set<Series> series = new LinkedHashSet<>();",
                        "private Set<SimpleItem> simpleItems = new LinkedHashSet<>();",
                        "private Set<Singular> singulars = new LinkedHashSet<>();",
                        "private Set<Status> statuses = new LinkedHashSet<>();",
                        "private Set<Study> studies = new LinkedHashSet<>();",
                        "private Set<User> users = new LinkedHashSet<>();");
        code.works();
    }

    @Test
    void areSaidOnceWhereTheyHadToGiveWay() {
        GeneratedCode code = GeneratedCode.of(folder, """
                create table user_name (id integer primary key, "a b" text, a_b text);
                create table UserName (id integer primary key);
                create view user_names as select id from user_name;
                """);

        assertThat(code.notes(Note.Level.INFO))
                .containsExactly(
                        "The class of user_name is UserName2: UserName is another's"
                                + " (codegen.renames gives it a name of your own).",
                        "The class of user_names is UserNameView: UserName is another's"
                                + " (codegen.renames gives it a name of your own).",
                        "The attribute of user_name.a_b is aB2: aB is another's"
                                + " (codegen.renames gives it a name of your own).");
    }

    @Test
    void ofTheSameTableInTwoSchemasGiveTwoClasses() throws SQLException {
        Schema schema = twoSchemas();

        EntityModel model = new EntityMapper(MappingOptions.in("model")
                        .renames(List.of("hr.users=Employee_", "shop.users.name=login"))
                        .build())
                .map(new Selection(schema, schema.tables(), List.of()), DataProfile.NONE);

        assertThat(model.entities())
                .extracting(EntityClass::name, entity -> entity.source().name().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Employee_", "hr.users"),
                        org.assertj.core.groups.Tuple.tuple("User", "shop.users"));
        assertThat(model.entities().get(1).attributes()).extracting("name").containsExactly("login");
    }

    private static Schema twoSchemas() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.createStatement().execute("create table users (id integer primary key, name text)");
            Schema one = new SqliteDialect().read(connection);
            List<Table> tables = List.of(
                    in("hr", one.tables().get(0)), in("shop", one.tables().get(0)));
            return new Schema("PostgreSQL", tables, List.of(), List.of(), List.of());
        }
    }

    private static Table in(String schema, Table table) {
        List<Column> columns = table.columns();
        return new Table(
                new TableName(schema, table.name().name()),
                table.kind(),
                columns,
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.checks(),
                table.indexes(),
                table.strict(),
                table.withoutRowId(),
                table.comment(),
                table.sql());
    }
}
