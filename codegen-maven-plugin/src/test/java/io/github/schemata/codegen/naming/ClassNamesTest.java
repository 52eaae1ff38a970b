package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {

    private final ClassNames names = new ClassNames(Inflection.english(), ReservedTypes.inEntities());

    @ParameterizedTest
    @CsvSource({
        "Album, Album",
        "customer_api_preference, CustomerApiPreference",
        "CustomerAPIPreference, CustomerAPIPreference",
        "customer_API_Preference, CustomerAPIPreference",
        "customer_API__Preference, CustomerAPIPreference",
        "simple-items, SimpleItem",
        "simple_items, SimpleItem",
        "singular, Singular",
        "statuses, Status",
        "Order Details, OrderDetail",
        "ORDER_DETAILS, OrderDetail",
        "EmployeeTerritories, EmployeeTerritory",
        "CustomerCustomerDemo, CustomerCustomerDemo",
        "CustomerDemographics, CustomerDemographic",
        "PLAYLISTTRACK, Playlisttrack",
        "CUSTOMER_ORDERS, CustomerOrder",
        "mst_CUSTOMER_ORDERS, MstCustomerOrder",
        "customer_API_IDs, CustomerApiId",
        "tblCustomers, TblCustomer",
        "iOSDevices, IOSDevice",
        "IPv4Addresses, IPv4Address",
        "oauth2_tokens, Oauth2Token",
        "x509Certs, X509Cert",
        "sales_people, SalesPerson",
        "FactInternetSales, FactInternetSale",
        "users_has_groups, UserHasGroup",
        "has_many, HasMany",
        "users_roles, UsersRole",
        "list_of_items, ListOfItems",
        "parts_of, PartOf",
        "bills_of_material, BillOfMaterial",
        "sales_by_store, SalesByStore",
        "orders_2023, Order2023",
        "orders2023, Order2023",
        "line_1_2, Line1_2",
        "4test, _4test",
        "2nd_names, _2ndName",
        "APIs, API",
        "Käufer, Käufer",
        "straße, Straße",
        "../x, X",
        "🎵, U1F3B5",
    })
    void namesWhatOneRowIs(String table, String name) {
        assertThat(names.forTable(table)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "process, ProcessEntity",
        "Object, ObjectEntity",
        "strings, StringEntity",
        "class, ClassEntity",
        "Override, OverrideEntity",
        "record, RecordEntity",
        "modules, ModuleEntity",
        "IO, Io",
        "list, ListEntity",
        "tables, TableEntity",
        "entity, EntityEntity",
        "versions, VersionEntity",
        "index, IndexEntity",
        "comments, Comment",
        "types, Type",
        "aux, AuxEntity",
        "Com1, Com1Entity",
        "enum, EnumEntity",
        "var, Var",
        "processing, Processing",
    })
    void hidesNoTypeThatMeansSomethingElse(String table, String name) {
        assertThat(names.forTable(table)).isEqualTo(name);
    }

    @Test
    void keepsTheNounOfAHiddenType() {
        assertThat(names.noun("processes")).isEqualTo("Process");
    }

    @Test
    void namesTheTypesOfAnEntity() {
        assertThat(names.forPart("OrderDetail", "Id")).isEqualTo("OrderDetailId");
        assertThat(names.forPart("Film", "rating")).isEqualTo("FilmRating");
        assertThat(names.forPart("Thread", "group")).isEqualTo("ThreadGroupType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "名", "🎵", "ä"})
    void cutsVeryLongNamesToAFileNameThatFits(String letter) {
        String name = names.forTable(letter.repeat(300));
        assertThat(name).matches(SourceVersion::isName);
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 202);
        assertThat(names.forTable(letter.repeat(301))).isNotEqualTo(name);
    }

    @Test
    void keepsANameOfTwoHundredLetters() {
        assertThat(names.forTable("x".repeat(200))).isEqualTo("X" + "x".repeat(199));
    }

    @Test
    void cutsTheSameNameTheSameWayEverywhere() {
        assertThat(names.forTable("x".repeat(201))).isEqualTo("X" + "x".repeat(190) + "_46a66617");
    }
}
