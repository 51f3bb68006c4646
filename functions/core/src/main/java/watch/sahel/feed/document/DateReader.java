package watch.sahel.feed.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import watch.sahel.feed.document.DateToken.Digits;
import watch.sahel.feed.document.DateToken.Letters;
import watch.sahel.feed.document.DateToken.Sign;

/// Walks the tokens of a date once and says of each what it is by what stands around it. Gives up at the first
/// that contradicts the rest, for a wrong date is worse than none. Which number is the day is for [DateOrder]
/// to say.
final class DateReader {
    private final DateTokens tokens;
    private final DateParts parts = new DateParts();
    private final DateNumbers numbers;
    private final DateSigns signs;

    private DateReader(DateTokens tokens) {
        this.tokens = tokens;
        this.numbers = new DateNumbers(tokens, parts);
        this.signs = new DateSigns(tokens, parts);
    }

    static Optional<Instant> read(DateScanner.Tokens scanned) {
        var truncated = DateDigits.truncated(scanned.all());
        return truncated.isPresent()
                ? truncated.map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC))
                : new DateReader(new DateTokens(scanned.all())).read(scanned.asides());
    }

    private Optional<Instant> read(List<String> asides) {
        while (tokens.hasNext() && !isDone()) {
            if (!step()) {
                return Optional.empty();
            }
        }
        for (var aside : asides) {
            DateZones.find(aside).ifPresent(rules -> parts.zone(rules, aside));
        }
        return parts.instant();
    }

    /// Behind a blank behind an offset nothing can add to the instant: `+0000 UTC m=+0.5` is how Go prints it.
    private boolean isDone() {
        return parts.hasOffset()
                && parts.hasClock()
                && parts.day().isKnown()
                && !tokens.current().glued();
    }

    private boolean step() {
        return switch (tokens.current()) {
            case Digits digits -> numbers.read(digits);
            case Letters letters -> word(letters);
            case Sign sign -> signs.read(sign);
        };
    }

    private boolean word(Letters letters) {
        if (isKorean(letters)) {
            parts.korean();
        }
        var joined = tokens.letters(1).flatMap(next -> DateWords.find(letters.text() + ' ' + next.text()));
        var meaning = joined.or(() -> DateWords.find(letters.text()));
        if (zone(letters, meaning)) {
            return true;
        }
        if (meaning.isEmpty() && letters.glued() && tokens.digits(-1).isPresent()) {
            return false;
        }
        tokens.skip(joined.isPresent() ? 2 : 1);
        return meaning.isPresent() ? known(meaning.get()) : unknown();
    }

    private static boolean isKorean(Letters letters) {
        return letters.text().charAt(0) >= '가' && letters.text().charAt(0) <= '힣';
    }

    /// Words such as `at` and `pt` name a zone only behind a time; and behind a date without one, only at the
    /// very end.
    private boolean zone(Letters letters, Optional<DateWord> meaning) {
        var name = letters.text();
        var inPlace = meaning.isPresent()
                ? parts.hasClock() && name.length() > 1 && isWeak(meaning.get().kind())
                : parts.hasClock() || (name.length() > 1 && parts.day().isKnown() && tokens.isLast());
        var rules = inPlace ? DateZones.find(name) : DateZones.NONE;
        if (rules.isEmpty()) {
            return false;
        }
        parts.zone(rules.get(), name);
        tokens.skip(1);
        tokens.joint();
        return true;
    }

    private static boolean isWeak(DateWord.Kind kind) {
        return kind == DateWord.Kind.WEEKDAY || kind == DateWord.Kind.FILLER;
    }

    private boolean known(DateWord word) {
        return switch (word.kind()) {
            case MONTH -> parts.day().month(word);
            case NOON -> parts.clock(Optional.of(DateClock.NOON));
            case MIDNIGHT -> parts.clock(Optional.of(DateClock.MIDNIGHT));
            default -> {
                accept(word);
                yield true;
            }
        };
    }

    private void accept(DateWord word) {
        if (word.kind() == DateWord.Kind.WEEKDAY) {
            parts.day().weekday(word.number());
        } else if (word.isHalfOfDay()) {
            parts.half(word.kind());
            tokens.joint();
        } else if (word.kind() == DateWord.Kind.TIME_FOLLOWS && !parts.isEmpty()) {
            parts.timeFollows();
        }
    }

    /// A label before the date or a remark behind it; anything in the middle of it makes it doubtful.
    private boolean unknown() {
        parts.strange();
        return parts.isEmpty() || parts.day().isKnown() || parts.hasClock();
    }
}
