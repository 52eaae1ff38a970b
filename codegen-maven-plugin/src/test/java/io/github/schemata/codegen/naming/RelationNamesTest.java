package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationNamesTest {

    private final RelationNames names = new RelationNames(Inflection.english());

    @ParameterizedTest
    @CsvSource({
        "ArtistId, ArtistId, Artist, artist",
        "artist_id, artist_id, Artist, artist",
        "artist_id, id, Artist, artist",
        "ARTISTID, ARTISTID, Artist, artist",
        "artistid, id, Artist, artist",
        "artistID, id, Artist, artist",
        "ARTIST_ID, ARTIST_ID, Artist, artist",
        "id_artist, id, Artist, artist",
        "idartist, idartist, Artist, artist",
        "artist_idartist, idartist, Artist, artist",
        "artist_fk, id, Artist, artist",
        "fk_artist, id, Artist, artist",
        "fk_artist_id, id, Artist, artist",
        "artist_id_fk, id, Artist, artist",
        "artist_key, id, Artist, artist",
        "ArtistUuid, Uuid, Artist, artist",
        "artist_no, no, Artist, artist",
        "artist_no, id, Artist, artistNo",
        "artist_code, code, Artist, artist",
        "artist_name, name, Artist, artist",
        "artist, id, Artist, artist",
        "MEDIATYPEID, MEDIATYPEID, MediaType, mediaType",
        "MediaTypeID, MediaTypeID, MediaType, mediaType",
        "language_id, language_id, Language, language",
        "original_language_id, language_id, Language, originalLanguage",
        "manager_staff_id, staff_id, Staff, managerStaff",
        "ReportsTo, EmployeeId, Employee, reportsTo",
        "parent_item_id, id, Item, parentItem",
        "parentid, id, Item, parent",
        "SupportRepId, EmployeeId, Employee, supportRep",
        "ShipVia, ShipperID, Shipper, shipVia",
        "CustomerTypeID, CustomerTypeID, CustomerDemographic, customerType",
        "created_by, id, User, createdBy",
        "id, id, Artist, artist",
        "ID, ArtistId, Artist, artist",
        "sku, sku, Product, product",
        "productcode, productcode, Product, product",
        "country, country, Country, country",
        "billing_country, country, Country, billingCountry",
        "country_code, code, Country, country",
        "country_code, country_code, Country, country",
        "employeeNumber, employeeNumber, Employee, employee",
        "salesRepEmployeeNumber, employeeNumber, Employee, salesRepEmployee",
        "productLine, productLine, Productline, productLine",
        "api_key_id, id, ApiKey, apiKey",
        "users_id, id, User, user",
        "UsersID, id, User, user",
        "people_id, id, Person, person",
        "fk_users, id, User, user",
        "usersid, id, User, user",
        "users_idusers, idusers, User, user",
        "parent_categories_id, id, Category, parentCategory",
        "bills_of_material_id, id, BillOfMaterial, billOfMaterial",
        "orders_order_id, order_id, Order, order",
        "a_account_user_name, user_name, AAccount, aAccount",
        "users, id, User, users",
        "sales_id, id, SalesPerson, sales",
        "iOSDeviceID, id, IOSDevice, iosDevice",
        "key_id, id, Key, key",
        "key_account_id, id, Account, keyAccount",
        "void, id, Thing, void_",
        "class_id, id, Class, clazz",
        "grid, id, Thing, grid",
        "asteroid, id, Asteroid, asteroid",
        "2nd_artist_id, id, Artist, _2ndArtist",
    })
    void namesARelationByItsColumn(String column, String referenced, String target, String relation) {
        assertThat(names.forForeignKey(List.of(column), List.of(referenced), target))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "order_id|line_no, order_id|line_no, OrderLine, orderLine",
        "home_team_league|home_team_no, league|no, Team, homeTeam",
        "home_team_league|home_team_no, team_league|team_no, Team, homeTeam",
        "league|home_team_no, league|no, Team, homeTeam",
        "tenant_id|manager_id, tenant_id|id, Employee, manager",
        "tenant_id|employee_id, tenant_id|id, Employee, employee",
        "album_artist|album_name, artist|name, Album, album",
        "a|b, x|y, Album, album",
        "teams_league|teams_no, league|no, Team, team",
        "OrderID|ProductID, OrderID|ProductID, OrderDetail, orderDetail",
    })
    void namesARelationByTheWordsThatItsColumnsShare(
            String columns, String referenced, String target, String relation) {
        assertThat(names.forForeignKey(split(columns), split(referenced), target))
                .isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({
        "Album, Artist, artist, 1, albums, addAlbum, removeAlbum",
        "Customer, Employee, supportRep, 1, customers, addCustomer, removeCustomer",
        "Film, Language, language, 2, films, addFilm, removeFilm",
        "Film, Language, originalLanguage, 2, filmsByOriginalLanguage, addFilmByOriginalLanguage, removeFilmByOriginalLanguage",
        "Employee, Employee, reportsTo, 1, employeesByReportsTo, addEmployeeByReportsTo, removeEmployeeByReportsTo",
        "Category, Category, category, 1, categoriesByCategory, addCategoryByCategory, removeCategoryByCategory",
        "InvoiceLine, Invoice, invoice, 1, invoiceLines, addInvoiceLine, removeInvoiceLine",
        "Staff, Store, store, 1, staff, addStaff, removeStaff",
        "UserHasGroup, User, user, 1, userHasGroups, addUserHasGroup, removeUserHasGroup",
        "IPv4Address, IOSDevice, iosDevice, 1, ipv4Addresses, addIpv4Address, removeIpv4Address",
        "PartOf, Part, part, 1, partsOf, addPartOf, removePartOf",
        "APIKey, User, user, 1, apiKeys, addApiKey, removeApiKey",
        "Class, School, school, 1, classes, addClazz, removeClazz",
        "Order2023, Customer, customer, 1, orders2023, addOrder2023, removeOrder2023",
        "BillOfMaterial, Product, product, 1, billsOfMaterial, addBillOfMaterial, removeBillOfMaterial",
    })
    void namesTheOtherSide(
            String child, String parent, String relation, int keys, String many, String adder, String remover) {
        CollectionName name = names.forMany(child, parent, relation, keys);
        assertThat(name.many()).isEqualTo(many);
        assertThat(name.adder()).isEqualTo(adder);
        assertThat(name.remover()).isEqualTo(remover);
    }

    @Test
    void keepsTheNumberThatAScopeGave() {
        CollectionName name = names.forMany("Film", "Language", "language", 1).claimedAs("films2");
        assertThat(name.many()).isEqualTo("films2");
        assertThat(name.adder()).isEqualTo("addFilm2");
    }

    @Test
    void namesTheOtherSideOfAUniqueKeyInTheSingular() {
        assertThat(names.forOne("UserProfile", "User", "user", 1)).isEqualTo("userProfile");
        assertThat(names.forOne("UserProfile", "User", "owner", 2)).isEqualTo("userProfileByOwner");
    }

    @Test
    void namesTheTargetItself() {
        assertThat(RelationNames.ofTarget("MediaType")).isEqualTo("mediaType");
        assertThat(RelationNames.ofTarget("Default")).isEqualTo("default_");
    }

    private static List<String> split(String columns) {
        return List.of(columns.split("\\|"));
    }
}
