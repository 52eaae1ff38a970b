package io.github.schemata.codegen.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the plugin tells Eclipse: a goal that is missing there is an error in every project that binds it. */
final class EclipseMappingTest {

    @Test
    void namesEveryGoalOfThePlugin() throws Exception {
        List<String> mapped = texts(document("/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal");
        List<String> goals = new ArrayList<>();
        NodeList mojos = document("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
        for (int i = 0; i < mojos.getLength(); i++) {
            goals.add(texts((Element) mojos.item(i), "goal").get(0));
        }

        assertThat(goals).isNotEmpty();
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(goals);
    }

    private static Document document(String resource) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        try (InputStream stream = EclipseMappingTest.class.getResourceAsStream(resource)) {
            return factory.newDocumentBuilder().parse(stream);
        }
    }

    private static List<String> texts(Document document, String tag) {
        return texts(document.getDocumentElement(), tag);
    }

    private static List<String> texts(Element element, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = element.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
