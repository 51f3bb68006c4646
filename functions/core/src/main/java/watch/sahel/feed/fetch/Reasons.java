package watch.sahel.feed.fetch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import watch.sahel.feed.fetch.Fetched.Broken;
import watch.sahel.feed.fetch.Fetched.Cause;

/// What to tell people of an exception: one line, without class names, addresses or URLs.
final class Reasons {
    /// Deeper than libraries wrap, in case an exception is its own cause in the end.
    private static final int MAX_DEPTH = 10;

    private final Limits limits;

    Reasons(Limits limits) {
        this.limits = limits;
    }

    Broken of(Throwable thrown) {
        return within(thrown, Failure.class)
                .map(failure -> new Broken(failure.kind(), failure.why()))
                .orElseGet(() -> foreign(thrown));
    }

    /// Subclasses before what they extend.
    private Broken foreign(Throwable thrown) {
        return switch (thrown) {
            case UnknownHostException _ -> new Broken(Cause.DNS, "its host name has no address (DNS)");
            case SSLException tls -> new Broken(Cause.TLS, tls(tls));
            // Nothing else has a time of its own; all of it together is timed from outside.
            case SocketTimeoutException _ ->
                new Broken(Cause.CONNECT, "no connection within " + seconds(limits.connect()) + " s");
            case NoRouteToHostException _ -> new Broken(Cause.CONNECT, "no route to its host");
            case ConnectException _ -> new Broken(Cause.CONNECT, "connection refused");
            case ProtocolException _ -> new Broken(Cause.DAMAGED, "its answer is not proper HTTP, or was cut off");
            case SocketException _ -> new Broken(Cause.CONNECT, "the connection was cut");
            case ZipException _ -> new Broken(Cause.DAMAGED, "its packed data is damaged");
            case EOFException _ -> new Broken(Cause.DAMAGED, "its answer was cut off");
            default -> unnamed(thrown);
        };
    }

    /// OkHttp and the Brotli decoder tell some of their troubles only by message.
    private static Broken unnamed(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage());
        if (message.startsWith("unexpected end of stream")) {
            return new Broken(Cause.DAMAGED, "the server hung up without an answer");
        }
        if (message.startsWith("Brotli")) {
            return new Broken(Cause.DAMAGED, "its packed data is damaged");
        }
        return new Broken(
                Cause.OTHER,
                "it failed in a way nobody foresaw (" + thrown.getClass().getSimpleName() + ")");
    }

    private static String tls(SSLException tls) {
        if (within(tls, CertificateExpiredException.class).isPresent()) {
            return "its TLS certificate has expired";
        }
        if (within(tls, CertificateNotYetValidException.class).isPresent()) {
            return "its TLS certificate is not valid yet";
        }
        if (tls instanceof SSLPeerUnverifiedException) {
            return "its TLS certificate is for another host";
        }
        return within(tls, CertPathValidatorException.class).isPresent()
                        || String.valueOf(tls.getMessage()).contains("PKIX")
                ? "its TLS certificate is not trusted"
                : "no TLS connection could be agreed on";
    }

    static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.toSeconds()));
    }

    private static <T extends Throwable> Optional<T> within(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MAX_DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
