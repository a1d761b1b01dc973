package gradus.app.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML file.
 *
 * <p>What comes from outside may be written to harm: a document type is refused, and with it all entities that a file could
 * define or fetch; what is nested too deeply is refused as well.
 */
final class XmlElement {

    private static final int DEEPEST = 40;

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Returns the outermost element of {@code xml}.
     *
     * @throws ExchangeFault with a line, if it is not well-formed, or more than plain XML
     */
    static XmlElement parse(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            try {
                return tree(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNumber());
            // the JDK's message repeats the place on a line before
            String message = String.valueOf(broken.getMessage()).replaceFirst("(?s)^.*Message: ", "");
            throw new ExchangeFault(line, "is not well-formed XML: " + Plain.shortened(message));
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        XmlElement document = new XmlElement("", 1);
        Deque<XmlElement> open = new ArrayDeque<>(List.of(document));
        while (reader.hasNext()) {
            int event = reader.next();
            int line = Math.max(1, reader.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> open(reader, line, open);
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getFirst().text.append(reader.getText());
                case XMLStreamConstants.DTD ->
                    throw new ExchangeFault(line, "has a DOCTYPE, which no export of Moodle has; it is not read");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ExchangeFault(
                            line, "has an entity &%s; that XML does not know".formatted(reader.getLocalName()));
                default -> {
                    // comments and the like say nothing to us
                }
            }
        }
        return document.children.get(0);
    }

    private static void open(XMLStreamReader reader, int line, Deque<XmlElement> open) {
        if (open.size() > DEEPEST) {
            throw new ExchangeFault(line, "elements are nested more than %d deep".formatted(DEEPEST));
        }
        XmlElement element = new XmlElement(reader.getLocalName(), line);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.getFirst().children.add(element);
        open.push(element);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Returns the attribute {@code key}, or {@code absent}. */
    String attribute(String key, String absent) {
        return attributes.getOrDefault(key, absent);
    }

    /** Returns its own text. */
    String text() {
        return text.toString();
    }

    /** Returns the elements in it that are called {@code name}. */
    List<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    /** Returns the elements in it that are called {@code name}, the first only, and an empty one if there is none. */
    XmlElement one(String name) {
        return all(name).stream().findFirst().orElseGet(() -> new XmlElement(name, line));
    }

    /** Returns whether it or anything in it is called {@code name} and is not empty. */
    boolean holds(String name) {
        return Stream.of(this).anyMatch(it -> it.name.equals(name) && !it.text().isBlank())
                || children.stream().anyMatch(child -> child.holds(name));
    }
}
