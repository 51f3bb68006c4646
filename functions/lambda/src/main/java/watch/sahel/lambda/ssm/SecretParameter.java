package watch.sahel.lambda.ssm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;

/// A secret in an SSM SecureString parameter, fetched at its first use and anew every few minutes.
public final class SecretParameter implements Supplier<Secret> {
    /// How long a secret that was rotated may still be used; a call costs some 20 ms.
    public static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private final Supplier<SsmClient> ssm;
    private final String name;
    private final InstantSource clock;
    private @Nullable Fetched fetched;

    private record Fetched(Secret secret, Instant at) {}

    /// @param name of the parameter, such as `/sahelwatch/telegram-token`
    public SecretParameter(Supplier<SsmClient> ssm, String name, InstantSource clock) {
        this.ssm = ssm;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public synchronized Secret get() {
        var now = clock.instant();
        var last = fetched;
        if (last == null || last.at().plus(KEPT_FOR).isBefore(now)) {
            last = new Fetched(fetch(), now);
            fetched = last;
        }
        return last.secret();
    }

    private Secret fetch() {
        try {
            return new Secret(ssm.get()
                    .getParameter(request -> request.name(name).withDecryption(true))
                    .parameter()
                    .value());
        } catch (SdkException e) {
            throw new IllegalStateException(
                    "the SSM parameter " + name + " cannot be read; create it as a SecureString", e);
        }
    }
}
