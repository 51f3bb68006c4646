package watch.sahel.lambda.ssm;

/// A text that must not be shown: in no log, message or exception.
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
