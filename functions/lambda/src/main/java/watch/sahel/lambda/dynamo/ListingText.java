package watch.sahel.lambda.dynamo;

import java.net.URI;
import java.util.stream.StreamSupport;
import watch.sahel.feed.Listing;

/// What a list says of a feed, inside the feed's record.
final class ListingText {
    private ListingText() {}

    static String of(Listing listing) {
        var json = Json.object().put("url", listing.url().toString());
        var alternates = json.putArray("alternates");
        listing.alternates().forEach(alternate -> alternates.add(alternate.toString()));
        json.put("userAgent", listing.userAgent()).set("outlet", OutletText.write(listing.outlet()));
        return json.toString();
    }

    static Listing read(String text) {
        var json = Json.read(text);
        return new Listing(
                URI.create(json.required("url").asText()),
                StreamSupport.stream(json.required("alternates").spliterator(), false)
                        .map(alternate -> URI.create(alternate.asText()))
                        .toList(),
                json.required("userAgent").asText(),
                OutletText.read(json.required("outlet")));
    }
}
