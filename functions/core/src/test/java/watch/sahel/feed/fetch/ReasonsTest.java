package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watch.sahel.feed.fetch.Fetched.Cause;

/// Exceptions that a test on one machine cannot bring about.
class ReasonsTest {
    private static final Reasons REASONS = new Reasons(Fetching.PATIENT);

    static Stream<Arguments> exceptions() {
        return Stream.of(
                Arguments.of(
                        handshake(new CertPathValidatorException("x", new CertificateExpiredException())),
                        Cause.TLS,
                        "its TLS certificate has expired"),
                Arguments.of(
                        handshake(new CertPathValidatorException("x", new CertificateNotYetValidException())),
                        Cause.TLS,
                        "its TLS certificate is not valid yet"),
                Arguments.of(
                        handshake(new CertPathValidatorException("x")),
                        Cause.TLS,
                        "its TLS certificate is not trusted"),
                Arguments.of(
                        new SSLPeerUnverifiedException("Hostname x not verified:\n certificate: sha256/..."),
                        Cause.TLS,
                        "its TLS certificate is for another host"),
                Arguments.of(
                        new SSLHandshakeException("handshake_failure"),
                        Cause.TLS,
                        "no TLS connection could be agreed on"),
                Arguments.of(new NoRouteToHostException(), Cause.CONNECT, "no route to its host"),
                Arguments.of(
                        new ConnectException("Failed to connect to /1.2.3.4"), Cause.CONNECT, "connection refused"),
                Arguments.of(new SocketException("Connection reset"), Cause.CONNECT, "the connection was cut"),
                Arguments.of(new UnknownHostException("x"), Cause.DNS, "its host name has no address (DNS)"),
                Arguments.of(
                        new IOException("Brotli stream decoding failed", new Failure(Cause.TOO_LARGE, "too much")),
                        Cause.TOO_LARGE,
                        "too much"),
                Arguments.of(
                        new IOException("http://secret/\n at x"),
                        Cause.OTHER,
                        "it failed in a way nobody foresaw (IOException)"));
    }

    private static SSLHandshakeException handshake(Exception cause) {
        var handshake = new SSLHandshakeException("PKIX path validation failed");
        handshake.initCause(cause);
        return handshake;
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void anExceptionIsToldInALine(Exception thrown, Cause cause, String why) {
        assertThat(REASONS.of(thrown)).isEqualTo(new Fetched.Broken(cause, why));
    }

    @Test
    void anExceptionThatIsItsOwnCauseInTheEndIsToldToo() {
        var one = new IOException("one");
        one.initCause(new IOException("two", one));
        assertThat(REASONS.of(one).cause()).isEqualTo(Cause.OTHER);
    }
}
