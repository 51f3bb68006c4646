/// A web site full of feeds that misbehave as real ones do, on 127.0.0.1 and a port the system picks.
///
/// What it serves is a **sample world**: outlets that do not exist, in seven languages and four feed formats,
/// telling invented events among plenty of other news. The documents are resource files, readable as they stand;
/// their dates are placeholders that count from the instant the site started, and news dated later than that stays
/// out until its time has come. The tables beside them say what each item is about and which items tell the same
/// event, so that whoever reads the feeds can be marked on it. `README.md` in the resources is the guide to that
/// world.
///
/// Every outlet has [Manners][watch.sahel.embedded.site.Manners]: most answer well, with validators and gzip; one
/// has moved, one is gone, one is slow, one heals, one sends half a document. The site knows nothing of who reads
/// it.
@NullMarked
package watch.sahel.embedded.site;

import org.jspecify.annotations.NullMarked;
