package watch.sahel.lambda.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import watch.sahel.lambda.Wiring;

/// The frame of every function: JSON in, JSON out, and the metrics written at the end, also of an invocation that
/// fails.
abstract class Handler implements RequestStreamHandler {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Wiring wiring;

    Handler(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        try {
            JSON.writeValue(out, handle(JSON.readTree(in)));
        } finally {
            wiring.invocationEnded();
        }
    }

    /// @param event missing (`isMissingNode`) if there is none
    abstract JsonNode handle(JsonNode event) throws IOException;
}
