package watch.sahel.lambda.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import watch.sahel.feed.Affiliation;
import watch.sahel.feed.Outlet;

/// An outlet inside other records.
final class OutletText {
    private OutletText() {}

    static String of(Outlet outlet) {
        return write(outlet).toString();
    }

    static Outlet read(String json) {
        return read(Json.read(json));
    }

    static ObjectNode write(Outlet outlet) {
        return Json.object()
                .put("name", outlet.name())
                .put("language", outlet.language())
                .put("country", outlet.country())
                .put("affiliation", outlet.affiliation().name());
    }

    static Outlet read(JsonNode json) {
        return new Outlet(
                json.required("name").asText(),
                json.required("language").asText(),
                json.required("country").asText(),
                Affiliation.valueOf(json.required("affiliation").asText()));
    }
}
