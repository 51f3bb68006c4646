package watch.sahel.lambda;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import watch.sahel.lambda.ssm.Secret;

/// Reads variables and collects what is wrong with them, so that all errors are told at once. A blank variable
/// counts as
/// absent.
final class SettingsReader {
    private final Map<String, String> variables;
    private final List<String> errors = new ArrayList<>();

    SettingsReader(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name, String remedy) {
        return optional(name).orElseGet(() -> {
            errors.add(name + " is missing: " + remedy);
            return "";
        });
    }

    /// @param parse says by an [IllegalArgumentException] or [java.time.DateTimeException] that it cannot read it
    <T> Optional<T> optional(String name, Function<String, T> parse, String remedy) {
        return optional(name).flatMap(value -> {
            try {
                return Optional.of(parse.apply(value));
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                errors.add(name + " is '" + value + "' (" + e.getMessage() + "): " + remedy);
                return Optional.empty();
            }
        });
    }

    /// The value of `name`, or where that is absent, the parameter named by `name` with `_PARAMETER`.
    ///
    /// @param check says by an [IllegalArgumentException] what is wrong with a secret; what it says must not show
    // it
    SecretSource secret(String name, Function<String, Secret> check) {
        var given = optional(name);
        var parameter = optional(name + "_PARAMETER");
        if (given.isPresent() == parameter.isPresent()) {
            errors.add((given.isPresent() ? "both " : "neither ") + name + " and " + name + "_PARAMETER are set: set "
                    + name + "_PARAMETER to the name of an SSM SecureString parameter, or " + name
                    + " to the secret itself");
        }
        if (given.isEmpty()) {
            return new SecretSource.Parameter(parameter.orElse(""));
        }
        try {
            return new SecretSource.Given(check.apply(given.get()));
        } catch (IllegalArgumentException e) {
            errors.add(name + " cannot be used: " + e.getMessage());
            return new SecretSource.Given(new Secret(given.get()));
        }
    }

    void conflict(String error) {
        errors.add(error);
    }

    /// @throws SettingsException if anything was wrong
    void check() {
        if (!errors.isEmpty()) {
            throw new SettingsException(errors);
        }
    }

    static URI webUrl(String text) {
        var uri = URI.create(text);
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("not a web address");
        }
        return uri;
    }
}
