package dev.dealwire.feed;

import dev.dealwire.feed.FeedReading.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0 {@code item}s and Atom {@code entry}s with attributes in Google's namespace or none. Document types and external
 * entities are off: a feed needs neither, and an attacker both.
 */
final class XmlRows implements FeedRows {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel", "products");
    private static final Set<String> ITEMS = Set.of("item", "entry", "product");
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int DEEPEST = 64;

    private final XMLStreamReader xml;
    private final EndNoticing bytes;

    private XmlRows(XMLStreamReader xml, EndNoticing bytes) {
        this.xml = xml;
        this.bytes = bytes;
    }

    static XmlRows open(InputStream in) throws IOException, UnreadableFeedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the JDK counts each "&amp;" of a document against these; without a document type there are no others to fear
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        EndNoticing bytes = new EndNoticing(in);
        try {
            XmlRows rows = new XmlRows(factory.createXMLStreamReader(bytes), bytes);
            rows.enterRoot();
            return rows;
        } catch (XMLStreamException e) {
            throw unreadable(e, bytes);
        }
    }

    @Override
    public @Nullable FeedRow next() throws IOException, UnreadableFeedException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && ITEMS.contains(lower(xml.getLocalName()))) {
                    return new FeedRow.Item(xml.getLocation().getLineNumber(), fields());
                }
                requireNoDocumentType(event);
            }
            return null;
        } catch (XMLStreamException e) {
            throw unreadable(e, bytes);
        }
    }

    private void enterRoot() throws XMLStreamException, UnreadableFeedException {
        int event = xml.getEventType();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = xml.next();
            requireNoDocumentType(event);
        }
        if (!ROOTS.contains(lower(xml.getLocalName()))) {
            throw new UnreadableFeedException(
                    Reason.NOT_A_FEED, "the element " + FeedAttributes.shorten(xml.getLocalName()) + " at its root");
        }
    }

    private static void requireNoDocumentType(int event) throws UnreadableFeedException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableFeedException(Reason.MALFORMED_FEED, "a document type or an entity of its own");
        }
    }

    /** The texts of the item's children; of theirs, such as a shipping price, none. */
    private Map<String, String> fields() throws XMLStreamException, UnreadableFeedException {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            int event = xml.next();
            requireNoDocumentType(event);
            if (event == XMLStreamConstants.END_ELEMENT) {
                return fields;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = FeedAttributes.nameOf(xml.getLocalName());
                String reference = name.equals("link") ? xml.getAttributeValue(null, "href") : null;
                boolean google =
                        xml.getNamespaceURI() != null && xml.getNamespaceURI().startsWith("http://base.google.com/ns/");
                String text = textOfElement();
                String value = reference == null ? text : reference;
                if (!value.isEmpty()) {
                    put(fields, name, value, google);
                }
            }
        }
    }

    /** Google's own attribute stands above RSS's or Atom's of the same name: {@code g:id} above {@code id}. */
    private static void put(Map<String, String> fields, String name, String value, boolean google) {
        if (google) {
            fields.put(name, value);
        } else {
            fields.putIfAbsent(name, value);
        }
    }

    private String textOfElement() throws XMLStreamException, UnreadableFeedException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (true) {
            int event = xml.next();
            requireNoDocumentType(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == 0 && text.length() < LONGEST_TEXT) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {}
            }
            if (depth < 0) {
                return text.toString().strip();
            }
            if (depth > DEEPEST) {
                throw new UnreadableFeedException(Reason.MALFORMED_FEED, "elements more than " + DEEPEST + " deep");
            }
        }
    }

    /** A mistake that shows only once the bytes have run out is their end itself. */
    private static UnreadableFeedException unreadable(XMLStreamException e, EndNoticing bytes) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber() + ": ";
        String message = String.valueOf(e.getMessage());
        String plain = message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
        return new UnreadableFeedException(
                bytes.ended ? Reason.FEED_CUT_SHORT : Reason.MALFORMED_FEED, where + FeedAttributes.shorten(plain));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class EndNoticing extends FilterInputStream {

        private boolean ended;

        EndNoticing(InputStream in) {
            super(in);
        }

        /** The parser closes what it has read to its end, but it is not the parser's. */
        @Override
        public void close() {
            ended = true;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            ended |= read < 0;
            return read;
        }
    }
}
