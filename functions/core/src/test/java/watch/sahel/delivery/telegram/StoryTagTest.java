package watch.sahel.delivery.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watch.sahel.story.StoryId;
import watch.sahel.text.Sha256;

class StoryTagTest {
    @Test
    void everyIdComesBackFromItsTag() {
        for (var i = 0; i < 1_000; i++) {
            var story = new StoryId(Sha256.identity("story" + i));

            assertThat(StoryTag.of(story)).hasSize(25).matches("[0-9a-z]+");
            assertThat(StoryTag.read(StoryTag.of(story))).contains(story);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff"})
    void theFirstAndTheLastIdDoToo(String id) {
        assertThat(StoryTag.read(StoryTag.of(new StoryId(id)))).contains(new StoryId(id));
    }

    @Test
    void theAddressOfItsPageNamesAStory() {
        var id = Sha256.identity("story");

        assertThat(StoryTag.read("https://sahel.example/story/" + id)).contains(new StoryId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wagner",
                "zzzzzzzzzzzzzzzzzzzzzzzzz",
                "f5lxx1zz5pnorynqglhzmsp3é",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠"
            })
    void anythingElseNamesNone(String typed) {
        assertThat(StoryTag.read(typed)).isEmpty();
    }
}
