package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.feed.fetch.Fetching.broken;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.feed.fetch.Fetched.Cause;

class TlsTest {
    private static final String PASSWORD = "changeit";

    /// A certificate that nobody vouches for, of the right name or of another, in date or not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ext san=dns:self.example -startdate -1d",
                "-ext san=dns:other.example -startdate -1d",
                "-ext san=dns:self.example -startdate -3d -validity 1"
            })
    void aCertificateThatNobodyVouchesForIsNotTrusted(String options, @TempDir Path folder) throws Exception {
        try (var site = site(options, folder);
                var fetcher = Fetching.inside(Fetching.PATIENT, names())) {
            var fetched = fetcher.fetch(FetchRequest.of(
                    URI.create("https://self.example:" + site.address().getPort() + "/feed")));
            assertThat(broken(fetched, Cause.TLS).why()).startsWith("its TLS certificate");
            assertThat(site.requests())
                    .as("sent before the certificate was looked at")
                    .isEmpty();
        }
    }

    @Test
    void anAnswerInClearIsNoTls() throws Exception {
        try (var site = TestSite.answering(Reply.feed());
                var fetcher = Fetching.inside(Fetching.PATIENT, names())) {
            var url = URI.create("https://clear.example:" + site.address().getPort() + "/feed");
            assertThat(fetcher.fetch(FetchRequest.of(url)))
                    .isInstanceOfSatisfying(
                            Fetched.Broken.class,
                            broken -> assertThat(broken.cause()).isIn(Cause.TLS, Cause.CONNECT, Cause.DAMAGED));
        }
    }

    private static Dns names() {
        return _ -> List.of(InetAddress.ofLiteral("127.0.0.1"));
    }

    private static TestSite site(String options, Path folder) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(options, folder), PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        var server = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        return new TestSite(server, (_, out) -> out.write(Reply.feed().bytes()));
    }

    /// Made for this run by the JDK's own tool; no key lies in the repository.
    private static KeyStore keyStore(String options, Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = keytool + " -genkeypair -alias site -keyalg EC -dname CN=site -storetype PKCS12 -keystore " + file
                + " -storepass " + PASSWORD + " " + options;
        var process = new ProcessBuilder(command.split(" ", -1))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var stored = Files.newInputStream(file)) {
            store.load(stored, PASSWORD.toCharArray());
        }
        return store;
    }
}
