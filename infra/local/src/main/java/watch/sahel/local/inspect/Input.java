package watch.sahel.local.inspect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import watch.sahel.feed.document.Links;

/// A document to look at: where its bytes are, and what is known of it.
public sealed interface Input {
    /// @param name what the answer calls it
    /// @param url it was fetched from at some time, or empty
    record LocalFile(String name, String path, Optional<URI> url, HttpSaid said) implements Input {}

    /// @param name the URL as it was given
    record Web(String name, URI url) implements Input {}

    record StandardInput(HttpSaid said) implements Input {}

    /// What was asked for cannot be understood.
    ///
    /// @param name of the document, if so much could be
    record Malformed(Optional<String> name, String why) implements Input {}

    String STANDARD_INPUT = "-";
    URI NOWHERE = URI.create("");
    Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]+://.*", Pattern.DOTALL);

    /// An argument of the command line: a URL, `-`, or a file.
    static Input of(String argument, HttpSaid said) {
        if (argument.equals(STANDARD_INPUT)) {
            return new StandardInput(said);
        }
        if (!URL.matcher(argument.toLowerCase(Locale.ROOT)).matches()) {
            return new LocalFile(argument, argument, Optional.empty(), said);
        }
        return url(argument)
                .<Input>map(url -> new Web(argument, url))
                .orElseGet(() -> new Malformed(Optional.of(argument), "it is not a URL that can be fetched"));
    }

    /// As strict as Java where that is enough, else as lenient as a feed's own links are read: people paste
    /// URLs with spaces.
    static Optional<URI> url(String text) {
        try {
            return Optional.of(new URI(text.strip()));
        } catch (URISyntaxException _) {
            return Optional.of(Links.absolute(NOWHERE, text))
                    .filter(link -> !link.isEmpty())
                    .map(URI::create);
        }
    }
}
