package watch.sahel.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static watch.sahel.digest.Stories.by;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watch.sahel.match.TopicId;
import watch.sahel.story.Story;
import watch.sahel.story.StoryId;
import watch.sahel.subscriber.Feedback;

class SelectionTest {
    private static final Story STORY = Stories.of(by("North Quay"));

    private static List<Selected> select(List<Story> stories, Map<StoryId, Gist> told) {
        return Selection.of(stories, Set.of(TopicId.SAHEL), told, Feedback.NONE, Stories.NOW);
    }

    @Test
    void aNewStoryIsTold() {
        assertThat(select(List.of(STORY), Map.of())).containsExactly(new Selected(STORY, Set.of()));
    }

    @Test
    void aStoryOfAnotherTopicIsNot() {
        assertThat(Selection.of(List.of(STORY), Set.of(TopicId.WAGNER), Map.of(), Feedback.NONE, Stories.NOW))
                .isEmpty();
    }

    @Test
    void aToldStoryIsNotToldAgainForOneMoreReport() {
        var grown = STORY.with(by("North Quay").saying("More on the convoy").report(), Stories.NOW);

        assertThat(select(List.of(grown), Map.of(STORY.id(), Gist.of(STORY)))).isEmpty();
    }

    @Test
    void aToldStoryWithRealNewsIsAnUpdate() {
        var grown = STORY.with(by("Dunes").in("fr").report(), Stories.NOW);

        assertThat(select(List.of(grown), Map.of(STORY.id(), Gist.of(STORY))))
                .containsExactly(new Selected(grown, Set.of(News.SOURCES, News.LANGUAGE)));
    }

    @Test
    void oneOutletAloneDoesNotFillTheTop() {
        var prolific = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Stories.of(by("Mill").saying("Story " + i)))
                .toList();
        var others = List.of(
                Stories.of(by("Ledger").ago(Duration.ofHours(9))),
                Stories.of(by("Dunes").ago(Duration.ofHours(9))));
        var all = new ArrayList<>(prolific);
        all.addAll(others);

        assertThat(select(all, Map.of()).stream()
                        .map(selected -> selected.story().outlets().getFirst().name()))
                .containsExactly("Mill", "Mill", "Mill", "Dunes", "Ledger", "Mill", "Mill")
                .hasSize(Selection.MAX_ALONE_PER_OUTLET + 4);
    }

    @Test
    void whatOthersTellTooIsNotCapped() {
        var shared = IntStream.rangeClosed(1, 5)
                .mapToObj(i ->
                        Stories.of(by("Mill").saying("Story " + i), by("Ledger").saying("Story " + i)))
                .toList();
        var lone = Stories.of(by("Dunes"));
        var all = new ArrayList<>(shared);
        all.add(lone);

        assertThat(select(all, Map.of()).getLast().story()).isEqualTo(lone);
    }
}
