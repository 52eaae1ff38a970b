package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Album, Album",
        "CustomerAPIPreference, Customer|API|Preference",
        "customer_api_preference, customer|api|preference",
        "customer_API__Preference, customer|API|Preference",
        "simple-items, simple|items",
        "InvoiceLine, Invoice|Line",
        "ArtistId, Artist|Id",
        "MediaTypeID, Media|Type|ID",
        "artistID, artist|ID",
        "ADDRESS_LINE2, address|line2",
        "orderDetails, order|Details",
        "Order Details, Order|Details",
        "user2role, user2|role",
        "user2Role, user2|Role",
        "utf8mb4, utf8mb4",
        "2nd_name, 2nd|name",
        "MP3Player, MP3|Player",
        "B2BCustomer, B2B|Customer",
        "IPv4Addresses, IPv4|Addresses",
        "clientIPv6, client|IPv6",
        "TLSv1, TLSv1",
        "APIv2Keys, APIv2|Keys",
        "iOSDevice, iOS|Device",
        "minIOSVersion, min|IOS|Version",
        "macOSVersion, mac|OS|Version",
        "aURL, a|URL",
        "aws_keyId, aws|key|Id",
        "x509Certs, x509|Certs",
        "oauth2_tokens, oauth2|tokens",
        "4test, 4test",
        "_4test, 4test",
        "PLAYLISTTRACK, playlisttrack",
        "customerIDs, customer|IDs",
        "IDSet, ID|Set",
        "XCoordinate, X|Coordinate",
        "X, x",
        "sys$tables, sys|tables",
        "O'Brien, O|Brien",
        "Ärger_über_Öl, Ärger|über|Öl",
        "名前, 名前",
        "a🎵b, a|b",
        "𝒜lpha, 𝒜lpha",
    })
    void readsWords(String name, String words) {
        assertThat(String.join("|", Words.of(name))).isEqualTo(words);
    }

    @Test
    void writesAnUmlautInOneWayOnly() {
        assertThat(Words.of("u\u0308ber")).containsExactly("\u00fcber");
    }

    @Test
    void spellsNamesWithoutLettersByCodePoint() {
        assertThat(Words.of("🎵")).containsExactly("U1F3B5");
        assertThat(Words.of("---")).containsExactly("U2D", "U2D", "U2D");
        assertThat(Words.of(" ")).containsExactly("U20");
        assertThat(Words.of("")).containsExactly("unnamed");
    }

    @Test
    void dropsWhatReadersDoNotSee() {
        assertThat(Words.of("user\u200b\u0000name\n")).containsExactly("user", "name");
    }
}
