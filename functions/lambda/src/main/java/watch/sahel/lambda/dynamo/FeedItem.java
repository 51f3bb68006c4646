package watch.sahel.lambda.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watch.sahel.feed.Feed;
import watch.sahel.feed.Health;
import watch.sahel.feed.Rhythm;
import watch.sahel.feed.Told;
import watch.sahel.feed.fetch.Validators;

/// A feed as an item, and back. Feeds do not expire.
final class FeedItem {
    static final String VERSION = "version";
    /// What will be asked next: the rounds read it without the rest.
    static final String HOST = "host";

    private FeedItem() {}

    static Map<String, AttributeValue> of(Feed feed) {
        var item = new ItemWriter(Keys.feed(feed.id()))
                .number(VERSION, feed.version())
                .text("listing", ListingText.of(feed.listing()))
                .text(HOST, feed.due().host())
                .text("etag", feed.validators().etag())
                .text("lastModified", feed.validators().lastModified())
                .text("bodyHash", feed.validators().bodyHash())
                .text("contents", feed.contents())
                .bytes("rhythm", feed.rhythm().toBytes())
                .bytes("told", feed.told().toBytes())
                .text("stated", StatedText.of(feed.stated()))
                .number("failures", feed.health().failures())
                .text("lastError", feed.health().lastError());
        feed.health().lastSuccess().ifPresent(at -> item.instant("lastSuccess", at));
        feed.health().failingSince().ifPresent(at -> item.instant("failingSince", at));
        feed.nextPoll().ifPresent(at -> item.dueAt(at));
        return item.item();
    }

    static Feed read(Row row) {
        return new Feed(
                Keys.feed(row),
                ListingText.read(row.text("listing")),
                new Validators(row.text("etag"), row.text("lastModified"), row.text("bodyHash")),
                row.text("contents"),
                Rhythm.of(row.bytes("rhythm")),
                StatedText.read(row.text("stated")),
                health(row),
                Told.of(row.bytes("told")),
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
