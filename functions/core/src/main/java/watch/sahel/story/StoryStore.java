package watch.sahel.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import watch.sahel.match.TopicId;

/// Where stories are kept, with a log per topic of which story got a report when.
public interface StoryStore {
    /// Writes, all or nothing: the stories as they are now, each with the next version; where the ids of those that
    /// are no more lead; the topic logs; the mark on the article that it is filed; and for each changed story the
    /// mark that nobody has been alerted of this filing yet.
    ///
    /// @param read the revision the stories were read at; a store that has another one by now refuses. What an
    ///     added feed tells touches nobody else's story: it asks for no revision and makes none
    Filed file(Rearrangement change, Revision read);

    /// Files a report that touches no other story, read this moment.
    ///
    /// @param story as [Story#opened] or [Story#with] made it, carrying the version it was read with (0 for a new
    /// one); it is stored with the next version
    default Filed file(Story story, Report report) {
        return file(Rearrangement.of(story, report), revision());
    }

    /// Puts another version of a report in the place of the one that `story` has, and marks the article as filed.
    /// No alert, no entry in a log.
    ///
    /// @param story as [Story#revising] made it, carrying the version it was read with
    /// @param read as for [#file(Rearrangement, Revision)]
    Filed revise(Story story, Report revised, Revision read);

    /// To be asked for before the stories that are to be changed are read.
    Revision revision();

    /// The story of this id, or the one that took over from it, whose id is another.
    Optional<Story> find(StoryId id);

    /// Of these stories those that are kept, in the order they are asked for, each as [#find] finds it, and once.
    List<Story> findAll(List<StoryId> ids);

    /// All reports of a story, oldest first, also those beyond [Story#MAX_REPORTS].
    List<Report> reports(StoryId id);

    /// Stories of any of `topics` that got a report in a time not before `since`, most recently filed first, each
    /// once; [TopicId#ANY] among them means all stories but those of added feeds, which are under
    /// their feed alone ([Story#logs]).
    ///
    /// @param limit at most this many stories
    List<Story> filedSince(Collection<TopicId> topics, Instant since, int limit);

    /// Filings into stories of `topic` not before the millisecond of `since`, newest first. Reads no story, so it
    /// is cheap to count by.
    ///
    /// @param limit at most this many
    List<Logged> log(TopicId topic, Instant since, int limit);

    /// Takes back the mark of a filing: everybody who wants to be told at once has been. May be repeated.
    void alerted(Alert alert);

    /// Filings not after `before` of which not everybody has been told, oldest first.
    List<Alert> unalerted(Instant before, int limit);
}
