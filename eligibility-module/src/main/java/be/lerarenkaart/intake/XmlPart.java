package be.lerarenkaart.intake;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read forward. What Excel never writes (a document type, deep nesting) is refused. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 64;

    /** Excel's own limit of a cell. */
    private static final int LONGEST_TEXT = 32_767;

    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream bytes) {
        try {
            reader = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException broken) {
            throw BrokenWorkbook.unreadable();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves to the next beginning or end of an element; false at the end of the part. */
    boolean next() {
        return next(null);
    }

    private boolean next(StringBuilder text) {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw BrokenWorkbook.unreadable();
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(text);
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw BrokenWorkbook.unreadable();
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException broken) {
            throw BrokenWorkbook.unreadable();
        }
    }

    private void append(StringBuilder text) {
        if (text != null) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw BrokenWorkbook.unreadable();
            }
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** By its local name; null when the element has none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text of the element that begins here, and moves to its end. */
    void readText(StringBuilder text) {
        int inside = depth;
        while (depth >= inside && next(text)) {
            // Elements inside have no text of their own that counts less.
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException broken) {
            throw BrokenWorkbook.unreadable();
        }
    }
}
