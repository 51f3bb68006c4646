package watch.sahel.embedded.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the site over HTTP as a stranger would: follows no redirect, and takes a document apart with the JDK's own
/// strict parser.
final class Reader implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();

    record Item(String id, String link, String title, String summary, Optional<Instant> date) {}

    HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        return ask("GET", address, headers);
    }

    HttpResponse<byte[]> ask(String method, URI address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    List<Item> items(Outlet outlet) throws IOException, InterruptedException, SAXException {
        return items(outlet.format(), get(outlet.feed()).body());
    }

    static List<Item> items(FeedFormat format, byte[] body) throws IOException, SAXException {
        return switch (format) {
            case RSS2 -> elements(root(body), "item").map(Reader::rss2).toList();
            case RSS1 -> elements(root(body), "item").map(Reader::rss1).toList();
            case ATOM -> elements(root(body), "entry").map(Reader::atom).toList();
            case JSON ->
                StreamSupport.stream(
                                new ObjectMapper().readTree(body).path("items").spliterator(), false)
                        .map(Reader::json)
                        .toList();
        };
    }

    static Element root(byte[] body) throws IOException, SAXException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK parses XML by default", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Item rss2(Element item) {
        var link = child(item, "link").orElseThrow();
        var date = child(item, "pubDate").map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        return new Item(
                child(item, "guid").orElse(link),
                link,
                child(item, "title").orElseThrow(),
                child(item, "description").orElseThrow(),
                date);
    }

    private static Item rss1(Element item) {
        var date = child(item, "dc:date").map(text -> OffsetDateTime.parse(text).toInstant());
        return new Item(
                item.getAttribute("rdf:about"),
                child(item, "link").orElseThrow(),
                child(item, "title").orElseThrow(),
                child(item, "description").orElseThrow(),
                date);
    }

    private static Item atom(Element entry) {
        var link = (Element) entry.getElementsByTagName("link").item(0);
        var date =
                child(entry, "published").map(text -> OffsetDateTime.parse(text).toInstant());
        return new Item(
                child(entry, "id").orElseThrow(),
                link.getAttribute("href"),
                child(entry, "title").orElseThrow(),
                child(entry, "summary").orElseThrow(),
                date);
    }

    private static Item json(JsonNode item) {
        return new Item(
                item.path("id").asText(),
                item.path("url").asText(),
                item.path("title").asText(),
                item.path("summary").asText(),
                Optional.of(OffsetDateTime.parse(item.path("date_published").asText())
                        .toInstant()));
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Optional<String> child(Element parent, String name) {
        return elements(parent, name).map(Element::getTextContent).findFirst();
    }
}
