package watch.sahel.delivery.email;

import java.util.stream.Collectors;
import watch.sahel.delivery.Bulletin;
import watch.sahel.delivery.Told;
import watch.sahel.language.Direction;
import watch.sahel.language.Phrase;

/// Lays out a bulletin as plain text, for mail programs and people that want no HTML. Pure.
final class EmailText {
    private EmailText() {}

    static String of(Bulletin bulletin, MailLinks links) {
        var phrases = bulletin.wording().phrases();
        var reading = bulletin.language().direction();
        var text = new StringBuilder(bulletin.wording().name() + " · " + bulletin.overview() + "\n");
        bulletin.weeks()
                .forEach(week ->
                        text.append(bulletin.lineMark(week)).append(week).append('\n'));
        bulletin.inFull().forEach(told -> text.append(story(told, bulletin, links)));
        if (!bulletin.inBrief().isEmpty()) {
            text.append('\n').append(phrases.say(Phrase.ALSO)).append('\n');
        }
        bulletin.inBrief().forEach(told -> text.append(line(told, reading)));
        bulletin.notices().forEach(notice -> text.append("\n! ").append(notice).append('\n'));
        return text + "\n-- \n" + phrases.say(Phrase.WHY_THIS_MAIL) + "\n"
                + MailPage.label(Phrase.PREFERENCES, bulletin.language()) + ": " + links.preferences() + "\n"
                + MailPage.label(Phrase.UNSUBSCRIBE, bulletin.language()) + ": " + links.unsubscribe() + "\n"
                + MailPage.inEnglish(bulletin.language())
                        .map(note -> "\n" + note + "\n")
                        .orElse("");
    }

    private static String story(Told told, Bulletin bulletin, MailLinks links) {
        var reading = bulletin.language().direction();
        var lead = told.lead().isEmpty() ? "" : "  " + told.lead() + "\n";
        var voices = told.voices().stream()
                .map(voice -> "  " + reading.lineMark(voice.shown()) + voice.shown() + voice.caution()
                        + (voice.link().isEmpty() ? "" : "\n  " + voice.link()) + "\n")
                .collect(Collectors.joining());
        var because = told.because().isEmpty() ? "" : "  " + told.because() + "\n";
        var remarks = told.remarks().stream()
                .map(remark -> "  " + reading.lineMark(remark) + remark + "\n")
                .collect(Collectors.joining());
        var all = "  " + bulletin.wording().phrases().say(Phrase.ALL_REPORTS) + ": "
                + links.story(told.story(), bulletin.language()) + "\n";
        return "\n* " + told.headline() + told.mark() + "\n" + lead + "  " + told.facts() + "\n" + remarks + because
                + voices + all;
    }

    private static String line(Told told, Direction reading) {
        return reading.lineMark(told.headline()) + "* " + reading.isolate(told.headline()) + told.mark() + " · "
                + told.outlets() + "\n" + (told.link().isEmpty() ? "" : "  " + told.link() + "\n");
    }
}
