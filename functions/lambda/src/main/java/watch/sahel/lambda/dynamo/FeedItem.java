package watch.sahel.lambda.dynamo;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Health;
import watch.sahel.feed.SeenSet;
import watch.sahel.feed.fetch.Validators;

/// A feed as an item, and back. Feeds do not expire.
final class FeedItem {
    static final String VERSION = "version";

    private FeedItem() {}

    static Map<String, AttributeValue> of(Feed feed) {
        var item = new ItemWriter(Keys.feed(feed.id()))
                .number(VERSION, feed.version())
                .text("url", feed.url().toString())
                .text("outlet", OutletText.of(feed.outlet()))
                .text("etag", feed.validators().etag())
                .text("lastModified", feed.validators().lastModified())
                .text("bodyHash", feed.validators().bodyHash())
                .bytes("seen", feed.seen().toBytes())
                .number("failures", feed.health().failures())
                .text("lastError", feed.health().lastError());
        feed.health().lastSuccess().ifPresent(at -> item.instant("lastSuccess", at));
        feed.health().failingSince().ifPresent(at -> item.instant("failingSince", at));
        feed.nextPoll().ifPresent(at -> item.due(Keys.due(feed.id()), at));
        return item.item();
    }

    static Feed read(Row row) {
        return new Feed(
                Keys.feed(row),
                URI.create(row.text("url")),
                OutletText.read(row.text("outlet")),
                new Validators(row.text("etag"), row.text("lastModified"), row.text("bodyHash")),
                SeenSet.of(row.bytes("seen")),
                health(row),
                row.optionalDueAt(),
                row.number(VERSION));
    }

    private static Health health(Row row) {
        return new Health(
                row.smallNumber("failures"),
                row.optionalInstant("lastSuccess"),
                row.optionalInstant("failingSince"),
                row.text("lastError"));
    }
}
