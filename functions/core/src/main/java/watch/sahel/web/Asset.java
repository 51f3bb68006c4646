package watch.sahel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import watch.sahel.text.Sha256;

/// A file that the pages load: their style, their icon. Its address carries what is in it, so that it can be kept for
/// good.
enum Asset {
    STYLE("style.css", "text/css; charset=utf-8"),
    ICON("icon.svg", "image/svg+xml");

    private static final int VERSION_DIGITS = 8;

    private final String file;
    private final String contentType;
    private final String text;

    Asset(String file, String contentType) {
        this.file = file;
        this.contentType = contentType;
        this.text = text(file);
    }

    /// As pages write it.
    String address() {
        return path() + "?v=" + Sha256.identity(text).substring(0, VERSION_DIGITS);
    }

    String path() {
        return "/" + file;
    }

    Answer answer() {
        return new Answer(200, contentType, text, Lifetime.FOREVER);
    }

    /// A text file of this package.
    static String text(String file) {
        try (var in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
