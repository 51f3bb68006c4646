package watch.sahel.query;

import watch.sahel.match.EntityId;

/// An entity is mentioned, by whatever name in whatever language; what its names mean is settled by the matcher.
public record Mentioned(Scope scope, EntityId entity) implements Placed {
    public Mentioned {
        if (scope == Scope.SOURCE) {
            throw new IllegalArgumentException("outlets' names are not searched for " + entity);
        }
    }

    @Override
    public String bare() {
        return "@" + entity;
    }

    @Override
    public String toString() {
        return scope.prefix() + bare();
    }
}
