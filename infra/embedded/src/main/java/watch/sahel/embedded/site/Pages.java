package watch.sahel.embedded.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What a site serves: pages by path, and the list of outlets that a reader of feeds is given. Two things do:
/// [SampleWorld] and [Folder].
interface Pages {
    /// The page at a path, if there is one.
    ///
    /// @param path decoded, with its leading slash
    Optional<Page> at(String path);

    List<Outlet> outlets(URI base);
}
