package watch.sahel.embedded.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;

/// SAM's rules for `Globals`: a function's own text replaces the global one, mappings are merged, lists are joined
/// with the global entries first.
record Globals(Value.Fields forFunctions) {
    Value.Fields under(Value.Fields own) {
        return merged(forFunctions, own);
    }

    private static Value.Fields merged(Value.Fields global, Value.Fields own) {
        var values = new LinkedHashMap<>(global.values());
        own.values().forEach((key, value) -> values.merge(key, value, Globals::merged));
        return new Value.Fields(own.place(), values);
    }

    private static Value merged(Value global, Value own) {
        if (global instanceof Value.Fields under && own instanceof Value.Fields over) {
            return merged(under, over);
        }
        if (global instanceof Value.Items first && own instanceof Value.Items second) {
            var joined = new ArrayList<>(first.values());
            joined.addAll(second.values());
            return new Value.Items(own.place(), joined);
        }
        return own;
    }
}
