package watch.sahel.delivery;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import watch.sahel.digest.Attestation;
import watch.sahel.language.Names;
import watch.sahel.language.Phrase;
import watch.sahel.story.Corroboration;
import watch.sahel.story.Report;
import watch.sahel.story.Toll;

/// What a reader must know of a story besides its facts, a line each: the numbers in dispute side by side with who
/// states them, that one side alone reports it, and what outlets did to their reports. Who is right it does not
/// say.
public final class Remarks {
    /// UTF-16 units of an outlet's old title.
    private static final int MAX_TITLE = 160;

    /// The newest ones of a report.
    private static final int MAX_EDITS = 2;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private Remarks() {}

    static List<String> of(Attestation attestation, Wording wording) {
        var remarks = new ArrayList<>(contested(attestation, wording));
        attestation.notes().forEach(note -> remarks.add(note(note, wording)));
        return remarks;
    }

    /// What is in dispute, and that one side alone reports it.
    public static List<String> contested(Attestation attestation, Wording wording) {
        var remarks = new ArrayList<>(tolls(attestation.tolls(), wording));
        if (!attestation.onlySide().isEmpty()) {
            remarks.add(wording.phrases().say(Phrase.ONLY_ONE_SIDE, wording.country(attestation.onlySide())));
        }
        return remarks;
    }

    /// Which numbers one report states, and what its outlet did to it since.
    public static List<String> of(Report report, Wording wording) {
        var outlet = report.outlet().name();
        var stated = Corroboration.of(List.of(report)).tolls().keySet().stream()
                .map(toll -> new Attestation.Stated(toll, outlet))
                .toList();
        var remarks = new ArrayList<>(tolls(stated, wording));
        var edits = report.edits();
        edits.subList(Math.max(0, edits.size() - MAX_EDITS), edits.size())
                .forEach(edit -> remarks.add(note(new Attestation.Note(outlet, edit), wording)));
        return remarks;
    }

    private static List<String> tolls(List<Attestation.Stated> all, Wording wording) {
        var remarks = new ArrayList<String>();
        for (var kind : Toll.Kind.values()) {
            var stated = all.stream().filter(one -> one.toll().kind() == kind).toList();
            if (!stated.isEmpty()) {
                remarks.add(tolls(kind, stated, wording));
            }
        }
        return remarks;
    }

    /// `killed: 47 soldiers (army); 84 (rebels)`.
    private static String tolls(Toll.Kind kind, List<Attestation.Stated> stated, Wording wording) {
        var numbers = stated.stream()
                .map(one -> toll(one, wording))
                .collect(Collectors.joining(wording.phrases().say(Phrase.SEMICOLON) + " "));
        return wording.phrases()
                .say(
                        switch (kind) {
                            case KILLED -> Phrase.TOLL_KILLED;
                            case INJURED -> Phrase.TOLL_INJURED;
                            case CAPTURED -> Phrase.TOLL_CAPTURED;
                            case ABDUCTED -> Phrase.TOLL_ABDUCTED;
                            case FREED -> Phrase.TOLL_FREED;
                            case MISSING -> Phrase.TOLL_MISSING;
                        },
                        numbers);
    }

    private static String toll(Attestation.Stated stated, Wording wording) {
        return wording.number(stated.toll()) + " (" + speaker(stated, wording) + ")";
    }

    private static String speaker(Attestation.Stated stated, Wording wording) {
        return switch (stated.toll().speaker()) {
            case ARMY -> wording.phrases().say(Phrase.SAYS_ARMY);
            case REBELS -> wording.phrases().say(Phrase.SAYS_REBELS);
            case GOVERNMENT -> wording.phrases().say(Phrase.SAYS_GOVERNMENT);
            case UN -> wording.phrases().say(Phrase.SAYS_UN);
            case RESIDENTS -> wording.phrases().say(Phrase.SAYS_RESIDENTS);
            case MEDICS -> wording.phrases().say(Phrase.SAYS_MEDICS);
            case RIGHTS_GROUP -> wording.phrases().say(Phrase.SAYS_RIGHTS_GROUP);
            case RUSSIA -> wording.phrases().say(Phrase.SAYS_RUSSIA);
            case OUTLET -> wording.outletsWords(Cut.at(stated.outlet(), Wording.MAX_NAME));
        };
    }

    /// `Dunes: title changed 14:05, 20 November (UTC), was: ...`.
    public static String note(Attestation.Note note, Wording wording) {
        var edit = note.edit();
        var time = TIME.format(edit.at()) + wording.phrases().separator()
                + Names.day(edit.at(), ZoneOffset.UTC, wording.phrases().language()) + " (UTC)";
        var outlet = wording.outletsWords(Cut.at(note.outlet(), Wording.MAX_NAME));
        var title = wording.outletsWords(Cut.at(edit.replacedTitle(), MAX_TITLE));
        return switch (edit.kind()) {
            case RETITLED -> wording.phrases().say(Phrase.TITLE_CHANGED, outlet, time, title);
            case RETRACTED -> wording.phrases().say(Phrase.REPORT_RETRACTED, outlet, time, title);
            case REMOVED -> wording.phrases().say(Phrase.REPORT_REMOVED, outlet, time);
            case RESTORED -> wording.phrases().say(Phrase.REPORT_RESTORED, outlet, time);
        };
    }
}
