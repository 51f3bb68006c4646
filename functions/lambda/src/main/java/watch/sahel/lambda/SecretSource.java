package watch.sahel.lambda;

import watch.sahel.lambda.ssm.Secret;

/// Where a secret comes from.
public sealed interface SecretSource {
    /// The secret itself, for a run on one's own machine.
    record Given(Secret secret) implements SecretSource {}

    /// @param name of an SSM SecureString parameter
    record Parameter(String name) implements SecretSource {}
}
