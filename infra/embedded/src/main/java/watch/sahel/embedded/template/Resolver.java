package watch.sahel.embedded.template;

import java.util.Optional;

/// What the resources of a template really are: the answers to `!Ref` and `!GetAtt`.
@FunctionalInterface
public interface Resolver {
    /// The attribute that stands for `!Ref`.
    String REF = "Ref";

    /// @param attribute [#REF], or the name after the dot of `!GetAtt`, such as `Arn`
    /// @return empty where this resolver does not know the resource or the attribute
    Optional<String> valueOf(String logicalId, String attribute);

    /// This resolver's answer, or the other's where this one has none.
    default Resolver or(Resolver other) {
        return (id, attribute) -> valueOf(id, attribute).or(() -> other.valueOf(id, attribute));
    }
}
