package watch.sahel.lambda;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import watch.sahel.delivery.telegram.BotApi;
import watch.sahel.lambda.ssm.Secret;

/// The Bot API with the token as it is now: one client, and another one after the token was rotated.
final class BotApis implements Supplier<BotApi> {
    private final URI server;
    private final Supplier<Secret> token;
    private @Nullable Current current;

    private record Current(Secret token, BotApi api) {}

    BotApis(URI server, Supplier<Secret> token) {
        this.server = server;
        this.token = token;
    }

    @Override
    public synchronized BotApi get() {
        var now = token.get();
        var known = current;
        if (known == null || !known.token().equals(now)) {
            known = new Current(now, new BotApi(server, now.value()));
            current = known;
        }
        return known.api();
    }
}
