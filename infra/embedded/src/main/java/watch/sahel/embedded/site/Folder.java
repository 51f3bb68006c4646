package watch.sahel.embedded.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files of one folder as pages, read anew at each request so that an edit shows. Folders within it, hidden
/// files and anything outside it are not served. The bytes go out as they are: what charset they are in is left to
/// the document to say.
record Folder(Path folder) implements Pages {
    /// Enough of a document to see its root element behind comments and processing instructions.
    private static final int SNIFFED = 2_000;

    Folder {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder + " to serve");
        }
    }

    @Override
    public Optional<Page> at(String path) {
        return files().stream()
                .filter(file -> path.equals("/" + file.getFileName()))
                .findFirst()
                .map(file -> _ -> document(file));
    }

    @Override
    public List<Outlet> outlets(URI base) {
        return files().stream().map(file -> outlet(base, file)).toList();
    }

    private List<Path> files() {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + folder, e);
        }
    }

    private static Answer document(Path file) throws IOException {
        var changed = Files.getLastModifiedTime(file).toInstant();
        return new Answer.Document(Files.readAllBytes(file), contentType(file), changed);
    }

    private static String contentType(Path file) {
        return switch (ending(file)) {
            case "rss" -> FeedFormat.RSS2.mediaType();
            case "rdf" -> FeedFormat.RSS1.mediaType();
            case "atom" -> FeedFormat.ATOM.mediaType();
            case "json" -> FeedFormat.JSON.mediaType();
            case "xml" -> "application/xml";
            case "html", "htm" -> "text/html";
            case "txt" -> "text/plain";
            default -> "application/octet-stream";
        };
    }

    private static Outlet outlet(URI base, Path file) {
        var name = file.getFileName().toString();
        return new Outlet(name, name, base.resolve(path(name)), "und", "", "independent", format(file));
    }

    private static URI path(String name) {
        try {
            return new URI(null, null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address can be made of the file name " + name, e);
        }
    }

    private static FeedFormat format(Path file) {
        return switch (ending(file)) {
            case "json" -> FeedFormat.JSON;
            case "atom" -> FeedFormat.ATOM;
            case "rdf" -> FeedFormat.RSS1;
            default -> sniffed(file);
        };
    }

    private static FeedFormat sniffed(Path file) {
        try (var in = Files.newInputStream(file)) {
            var opening = new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
            if (opening.contains("<feed")) {
                return FeedFormat.ATOM;
            }
            return opening.contains("<rdf:RDF") ? FeedFormat.RSS1 : FeedFormat.RSS2;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String ending(Path file) {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
