package watch.sahel.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RehearsalTest {
    @Test
    void theDocumentIsReadToTheEndAndTlsAsFarAsItGoes() {
        var rehearsed = Rehearsal.run();
        assertThat(rehearsed.getFirst()).isInstanceOf(Fetched.Document.class);
        assertThat(rehearsed.getLast()).isInstanceOf(Fetched.Broken.class);
    }
}
