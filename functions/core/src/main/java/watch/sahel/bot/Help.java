package watch.sahel.bot;

import java.util.List;
import watch.sahel.delivery.telegram.TelegramHtml;
import watch.sahel.language.Direction;
import watch.sahel.language.Phrase;
import watch.sahel.language.Phrases;

/// `/help`: all that can be said.
final class Help implements Command {
    private final List<Command> others;

    Help(List<? extends Command> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public String word() {
        return "help";
    }

    @Override
    public Phrase purpose() {
        return Phrase.MENU_HELP;
    }

    @Override
    public boolean publicly() {
        return true;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Reply answer(Request request) {
        var phrases = request.wording().phrases();
        var text = new TelegramHtml().bold(phrases.say(Phrase.HELP_TITLE)).text("\n");
        others.stream().filter(Command::listed).forEach(command -> text.text(line(command, phrases)));
        return Reply.of(text.text(line(this, phrases)));
    }

    private static String line(Command command, Phrases phrases) {
        Direction direction = phrases.language().direction();
        var typed = "/" + command.word();
        return direction.lineMark(typed) + direction.isolate(typed) + " - " + phrases.say(command.purpose()) + "\n";
    }
}
