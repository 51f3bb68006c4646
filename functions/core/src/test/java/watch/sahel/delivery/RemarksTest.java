package watch.sahel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watch.sahel.article.Edit;
import watch.sahel.digest.Attestation;
import watch.sahel.digest.Attestation.Note;
import watch.sahel.digest.Attestation.Stated;
import watch.sahel.language.Language;
import watch.sahel.story.Toll;
import watch.sahel.story.Toll.Kind;
import watch.sahel.story.Toll.Speaker;
import watch.sahel.story.Toll.Victims;

class RemarksTest {
    private static final Instant THEN = Instant.parse("2026-11-20T14:05:00Z");
    private static final Attestation DISPUTED = new Attestation(
            5,
            3,
            "RU",
            List.of(
                    new Stated(new Toll(Kind.KILLED, 47, Victims.PEOPLE, Speaker.ARMY), "Dunes"),
                    new Stated(new Toll(Kind.KILLED, 84, Victims.PEOPLE, Speaker.REBELS), "Quay"),
                    new Stated(new Toll(Kind.INJURED, 9, Victims.PEOPLE, Speaker.OUTLET), "Ledger")),
            List.of(new Note("Dunes", new Edit(Edit.Kind.RETITLED, "Nine killed", THEN))));

    @Test
    void aStoryThatNobodyDisputesNeedsNone() {
        assertThat(Remarks.of(new Attestation(2, 2, "", List.of(), List.of()), Wording.forReader("en")))
                .isEmpty();
    }

    @Test
    void disputedNumbersStandSideBySideWithWhoSaysThem() {
        assertThat(Remarks.of(DISPUTED, Wording.forReader("en")))
                .startsWith(
                        "killed: 47 (army); 84 (rebels)", "injured: 9 (Ledger)", "only one side reports it: Russia");
    }

    @ParameterizedTest
    @CsvSource({
        "en, killed: 47 soldiers (army); 2 mercenaries (rebels)",
        "fr, tués : 47 soldats (armée)\u00A0; 2 mercenaires (rebelles)",
        "ru, погибшие: 47 военных (армия); 2 наёмника (повстанцы)",
        "uk, загиблі: 47 військових (армія); 2 найманці (повстанці)",
        "ar, القتلى: 47 جنديًا (الجيش)؛ مرتزقان (المتمردون)"
    })
    void whoWasCountedIsSaidInTheReadersLanguage(String reader, String line) {
        var stated = List.of(
                new Stated(new Toll(Kind.KILLED, 47, Victims.SOLDIERS, Speaker.ARMY), "Dunes"),
                new Stated(new Toll(Kind.KILLED, 2, Victims.MERCENARIES, Speaker.REBELS), "Quay"));
        assertThat(Remarks.of(new Attestation(2, 2, "", stated, List.of()), Wording.forReader(reader)))
                .containsExactly(line);
    }

    @Test
    void anEditIsToldWithItsTimeAndTheTitleBefore() {
        assertThat(Remarks.of(DISPUTED, Wording.forReader("en")).getLast())
                .startsWith("Dunes: title changed 14:05, ")
                .endsWith("was: Nine killed");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, 47 (armée)\u00A0; 84 (rebelles)",
        "ru, 47 (армия); 84 (повстанцы)",
        "uk, 47 (армія); 84 (повстанці)",
        "ar, 47 (الجيش)؛ 84 (المتمردون)"
    })
    void speakersAreNamedInTheReadersLanguage(String reader, String tolls) {
        assertThat(Remarks.of(DISPUTED, Wording.forReader(reader)).getFirst()).contains(tolls);
    }

    @ParameterizedTest
    @EnumSource(Edit.Kind.class)
    void whateverAnOutletDidIsToldInEveryLanguage(Edit.Kind kind) {
        var note = new Note("Dunes", new Edit(kind, "Nine killed", THEN));
        for (var language : Language.values()) {
            var attestation = new Attestation(1, 1, "", List.of(), List.of(note));
            assertThat(Remarks.of(attestation, Wording.in(language)).getFirst()).contains("Dunes", "14:05");
        }
    }
}
