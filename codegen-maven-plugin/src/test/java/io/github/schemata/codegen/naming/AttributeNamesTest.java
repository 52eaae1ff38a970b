package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeNamesTest {

    @ParameterizedTest
    @CsvSource({
        "ArtistId, artistId",
        "artist_id, artistId",
        "ARTIST_ID, artistId",
        "MediaTypeID, mediaTypeId",
        "CustomerAPIKey, customerApiKey",
        "CustomerIDs, customerIds",
        "aURL, aUrl",
        "iOSVersion, iosVersion",
        "IPv4Address, ipv4Address",
        "ClientIPv4, clientIpv4",
        "TLSv1, tlsv1",
        "PlanB, planB",
        "URL, url",
        "URLPath, urlPath",
        "ID, id",
        "' id ', id",
        "id-test, idTest",
        "4test, _4test",
        "_4test, _4test",
        "2019, _2019",
        "def, def",
        "default, default_",
        "DEFAULT, default_",
        "class, clazz",
        "Class, clazz",
        "true, true_",
        "record, record",
        "yield, yield",
        "var, var",
        "notify, notify",
        "X, x",
        "x, x",
        "XCoordinate, xCoordinate",
        "user name, userName",
        "user_name, userName",
        "size_in_%, sizeIn",
        "__, u5fU5f",
        "Größe, größe",
        "İstanbul, i\u0307stanbul",
    })
    void namesFields(String column, String attribute) {
        assertThat(AttributeNames.forColumn(column)).isEqualTo(attribute);
    }

    @Test
    void escapesTheFewNamesThatRecordsRefuse() {
        assertThat(AttributeNames.forComponent("notify")).isEqualTo("notify_");
        assertThat(AttributeNames.forComponent("hash_code")).isEqualTo("hashCode_");
        assertThat(AttributeNames.forComponent("artist_id")).isEqualTo("artistId");
    }
}
