package io.github.schemata.migrate.jpa;

import io.github.schemata.migrate.MigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.net.URLConnection;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentType;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses persistence.xml, orm.xml and its like; nothing in them opens a file or an address. */
final class SafeXml {

    private SafeXml() {}

    /**
     * Parses a file.
     *
     * @throws MigrateException when it is broken, with its place, or declares entities of its own
     */
    static Document parse(URL file) {
        try {
            URLConnection connection = file.openConnection();
            // A jar that stays open could not be written again while Maven runs.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                Document document = builder().parse(in);
                refuseEntities(document.getDoctype(), file);
                return document;
            }
        } catch (SAXParseException e) {
            throw broken(shown(file) + ":" + Math.max(e.getLineNumber(), 1), e);
        } catch (SAXException | IOException e) {
            throw broken(shown(file), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MigrateException broken(String place, Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new MigrateException(place + " is broken: " + message + "\nMend the file.", e);
    }

    /** An hbm.xml names a DTD, which is not read; entities are none of its business. */
    private static void refuseEntities(@Nullable DocumentType type, URL file) {
        if (type != null && type.getEntities().getLength() > 0) {
            throw new MigrateException(
                    shown(file) + " declares XML entities, which are not read.\nWrite out what they stand for.");
        }
    }

    static String shown(URL file) {
        String text = file.toString();
        return text.replaceFirst("^jar:", "").replaceFirst("^file:", "").replace("%20", " ");
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(new Strict());
        return builder;
    }

    /** Instead of a line on the console. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
