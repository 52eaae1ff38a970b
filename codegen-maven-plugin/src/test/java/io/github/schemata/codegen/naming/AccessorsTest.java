package io.github.schemata.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessorsTest {

    @ParameterizedTest
    @CsvSource({
        "userName, false, getUserName, setUserName",
        "xCoordinate, false, getXCoordinate, setXCoordinate",
        "x, false, getX, setX",
        "url, false, getUrl, setUrl",
        "default_, false, getDefault_, setDefault_",
        "_4test, false, get_4test, set_4test",
        "active, false, getActive, setActive",
        "active, true, isActive, setActive",
        "isActive, false, getIsActive, setIsActive",
        "isActive, true, isActive, setActive",
        "island, true, isIsland, setIsland",
        "is, true, isIs, setIs",
    })
    void followsTheAttribute(String attribute, boolean primitiveBoolean, String getter, String setter) {
        assertThat(Accessors.of(attribute, primitiveBoolean)).isEqualTo(new Accessors(getter, setter));
    }
}
