package watch.sahel.feed.document;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import watch.sahel.feed.document.DiscoveryOffer.Rank;

/// Sites whose feeds have addresses that are made from the page's own: video channels, and Telegram channels,
/// which have a feed only by way of a bridge.
final class DiscoveryRoutes {
    /// `t.me/name`, `t.me/s/name`; names as Telegram allows them. Short ones (`t.me/s`, `t.me/c/...`) are
    /// something else.
    private static final Pattern TELEGRAM =
            Pattern.compile("https?://(?:t|telegram)\\.me/(?:s/)?([A-Za-z][A-Za-z0-9_]{3,31})(?:[/?#].*)?");

    private static final Pattern NO_CHANNEL = Pattern.compile("joinchat|addstickers|share|proxy|addlist|login");
    private static final Pattern YOUTUBE = Pattern.compile("https?://(?:www\\.|m\\.)?youtube\\.com/.*");
    private static final Pattern PLAYLIST = Pattern.compile("[?&]list=([\\w-]{10,64})");

    /// "UC" and 22 characters; in the address, the metadata, or the scripts of the page.
    private static final Pattern CHANNEL = Pattern.compile(
            "(?:/channel/|\"(?:externalid|channelid)\"\\s*:\\s*\"|itemprop=\"(?:channelid|identifier)\" content=\")"
                    + "(uc[\\w-]{22})(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    private static final String YOUTUBE_FEED = "https://www.youtube.com/feeds/videos.xml?";

    private DiscoveryRoutes() {}

    static Stream<DiscoveryOffer> of(DiscoveryPage page) {
        return Stream.concat(telegram(page.address()), youtube(page)).map(url -> new DiscoveryOffer(url, Rank.KNOWN));
    }

    /// RSSHub's route and RSS-Bridge's, on their public instances: those of one's own are better, and hang on
    /// the same path.
    private static Stream<String> telegram(String address) {
        var channel = TELEGRAM.matcher(address);
        if (!channel.matches() || NO_CHANNEL.matcher(channel.group(1)).matches()) {
            return Stream.empty();
        }
        return Stream.of(
                "https://rsshub.app/telegram/channel/" + channel.group(1),
                "https://rss-bridge.org/bridge01/?action=display&bridge=TelegramBridge&username=%40" + channel.group(1)
                        + "&format=Atom");
    }

    private static Stream<String> youtube(DiscoveryPage page) {
        if (!YOUTUBE.matcher(page.address()).matches()) {
            return Stream.empty();
        }
        var playlist = found(PLAYLIST, page.address()).map(id -> YOUTUBE_FEED + "playlist_id=" + id);
        return playlist
                .or(() -> found(CHANNEL, page.address())
                        .or(() -> found(CHANNEL, page.html()))
                        .map(id -> YOUTUBE_FEED + "channel_id=" + id))
                .stream();
    }

    private static Optional<String> found(Pattern id, String text) {
        return id.matcher(text).results().map(match -> match.group(1)).findFirst();
    }
}
