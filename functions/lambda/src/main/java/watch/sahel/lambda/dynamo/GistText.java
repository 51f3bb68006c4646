package watch.sahel.lambda.dynamo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watch.sahel.digest.Gist;
import watch.sahel.story.StoryId;

/// A story with what was told of it, as one element of a set: `0a1b;3;47,84;RU,apart;en,fr;9f8e7d6c`. Told before
/// gists were kept, it is the story alone: `0a1b`.
final class GistText {
    private static final int PARTS = 6;

    private GistText() {}

    static String of(StoryId story, Gist gist) {
        return String.join(
                ";",
                story.value(),
                Integer.toString(gist.sources()),
                list(gist.numbers()),
                list(gist.sides()),
                list(gist.languages()),
                list(gist.articles()));
    }

    static Map.Entry<StoryId, Gist> read(String text) {
        var parts = text.split(";", -1);
        return Map.entry(new StoryId(parts[0]), parts.length < PARTS ? Gist.UNKNOWN : gist(parts));
    }

    private static Gist gist(String[] parts) {
        return new Gist(
                Integer.parseInt(parts[1]),
                items(parts[2]).map(Integer::valueOf).collect(Collectors.toSet()),
                items(parts[3]).collect(Collectors.toSet()),
                items(parts[4]).collect(Collectors.toSet()),
                items(parts[5]).collect(Collectors.toSet()));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> items(String list) {
        return list.isEmpty() ? Stream.empty() : Arrays.stream(list.split(",", -1));
    }
}
