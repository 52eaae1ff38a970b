package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TypeMappingListTest {

    @Test
    void leavesWholePiecesAlone() {
        assertThat(TypeMappingList.joined(List.of("T.a=Long", " type:DECIMAL(10,2)=Long ", "a(b.c=Long", "type:(")))
                .containsExactly("T.a=Long", "type:DECIMAL(10,2)=Long", "a(b.c=Long", "type:(");
    }

    @Test
    void joinsWhatMavenSplitInsideParentheses() {
        assertThat(TypeMappingList.joined(List.of("type:DECIMAL(10", "2)=java.math.BigInteger", " T.a=Long")))
                .containsExactly("type:DECIMAL(10,2)=java.math.BigInteger", "T.a=Long");
    }
}
