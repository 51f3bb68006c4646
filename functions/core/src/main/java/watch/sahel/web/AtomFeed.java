package watch.sahel.web;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.util.Date;
import java.util.List;
import watch.sahel.delivery.Wording;

/// A channel as an Atom feed (RFC 4287), written by Rome.
final class AtomFeed {
    private AtomFeed() {}

    static Answer of(Channel channel) {
        var feed = new Feed("atom_1.0");
        var self = channel.folder()
                .resolve(Links.ATOM + "?lang=" + channel.language().tag());
        feed.setId(self.toString());
        feed.setTitle(text(channel.title()));
        feed.setSubtitle(content("text", text(channel.description())));
        feed.setUpdated(Date.from(channel.updated()));
        feed.setAuthors(List.of(author()));
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        feed.setAlternateLinks(List.of(link("alternate", channel.page(), "text/html")));
        feed.setEntries(channel.entries().stream().map(AtomFeed::entry).toList());
        try {
            var xml = new WireFeedOutput().outputString(feed, false);
            return new Answer(200, "application/atom+xml; charset=utf-8", xml, Lifetime.FEED);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed of " + self + " cannot be written", e);
        }
    }

    private static Person author() {
        var author = new Person();
        author.setName(Wording.NAME);
        return author;
    }

    private static Entry entry(Channel.Entry told) {
        var entry = new Entry();
        entry.setId(told.page().toString());
        entry.setTitle(text(told.told().headline() + told.told().mark()));
        entry.setPublished(Date.from(told.opened()));
        entry.setUpdated(Date.from(told.filed()));
        entry.setAlternateLinks(List.of(link("alternate", told.page(), "text/html")));
        entry.setContents(List.of(content("html", text(ChannelHtml.of(told)))));
        return entry;
    }

    private static Content content(String type, String value) {
        var content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Link link(String relation, URI address, String type) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address.toString());
        link.setType(type);
        return link;
    }

    /// Without the characters that XML 1.0 has no place for (2.2), which some outlets send.
    private static String text(String words) {
        return words.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= ' ' && point < 0xD800)
                        || (point > 0xDFFF && point != 0xFFFE && point != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
