package watch.sahel.embedded.site;

import java.io.IOException;

/// One address of the site. It may keep its reader waiting, and may answer by how often it was asked, but keeps no
/// count of its own.
@FunctionalInterface
interface Page {
    /// Answers one request.
    ///
    /// @param visit 1 for the first request to this path since the site started
    Answer answer(int visit) throws IOException, InterruptedException;
}
