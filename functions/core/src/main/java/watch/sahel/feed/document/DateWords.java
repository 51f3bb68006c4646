package watch.sahel.feed.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watch.sahel.feed.document.DateWord.Kind;
import watch.sahel.text.Fold;

/// The words of a date in every language at once, as feeds rarely say which one theirs is in. A beginning that
/// two months share (`jui` is juin and juillet) means neither; one that a month and a weekday share means both.
final class DateWords {
    /// Shorter beginnings are listed as names of their own, for they collide with too much.
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final Map<Kind, String> OTHERS = Map.ofEntries(
            Map.entry(Kind.MORNING, "am 上午 午前 오전 ص صباحا πμ"),
            Map.entry(Kind.AFTERNOON, "pm 下午 午後 오후 م مساء μμ"),
            Map.entry(Kind.NOON, "noon midi mittag mediodia полдень"),
            Map.entry(Kind.MIDNIGHT, "midnight minuit mitternacht medianoche полночь"),
            Map.entry(Kind.YEAR_UNIT, "年 년"),
            Map.entry(Kind.MONTH_UNIT, "月 월"),
            Map.entry(Kind.DAY_UNIT, "日 号 號 일"),
            Map.entry(Kind.HOUR_UNIT, "h hrs 時 时 点 點 시"),
            Map.entry(Kind.MINUTE_UNIT, "min 分 분"),
            Map.entry(Kind.SECOND_UNIT, "s sec 秒 초"),
            Map.entry(Kind.TIME_FOLLOWS, "t"),
            Map.entry(Kind.WEEK, "w"),
            Map.entry(Kind.FILLER, """
                    at on the of o clock de del do da as a la las le les um uhr den der am kl klo om ora ore godz
                    st nd rd th er re e eme ieme г года год р року roku в о at à às το στις في الساعة ساعة
                    на le il ban feira time standard"""));

    private static final Map<String, DateWord> WORDS = words();

    private DateWords() {}

    static Optional<DateWord> find(String folded) {
        var word = WORDS.get(folded);
        return word == null ? halfOfDayBehindWeekday(folded) : Optional.of(word);
    }

    /// Chinese writes no blanks: `星期一下午` is Monday afternoon.
    private static Optional<DateWord> halfOfDayBehindWeekday(String folded) {
        var tail = folded.substring(Math.max(0, folded.length() - 2));
        return tail.length() == 2 && tail.charAt(0) >= '\u4e00'
                ? Optional.ofNullable(WORDS.get(tail)).filter(DateWord::isHalfOfDay)
                : Optional.empty();
    }

    private static Map<String, DateWord> words() {
        var words = new HashMap<String, DateWord>();
        var months = numbered(DateNames.MONTHS);
        var weekdays = numbered(DateNames.WEEKDAYS);
        weekdays.forEach((name, number) -> words.put(name, DateWord.weekday(number)));
        months.forEach(
                (name, number) -> words.put(name, new DateWord(Kind.MONTH, number, weekdays.getOrDefault(name, 0))));
        OTHERS.forEach((kind, row) -> {
            for (var word : row.split("\\s+", -1)) {
                words.putIfAbsent(Fold.fold(word), DateWord.of(kind));
            }
        });
        words.put("am", DateWord.of(Kind.MORNING));
        return Map.copyOf(words);
    }

    /// Every name and every beginning of a name that means one number only.
    private static Map<String, Integer> numbered(String table) {
        var names = new HashMap<String, Integer>();
        var beginnings = new HashMap<String, Integer>();
        var ambiguous = new HashSet<String>();
        for (var line : table.strip().split("\n", -1)) {
            var columns = line.strip().split(" ", -1);
            for (var i = 0; i < columns.length; i++) {
                for (var name : Fold.fold(columns[i]).replace('+', ' ').split("\\|", -1)) {
                    names.put(name, i + 1);
                    abbreviate(name, i + 1, beginnings, ambiguous);
                }
            }
        }
        beginnings.keySet().removeAll(ambiguous);
        beginnings.putAll(names);
        return beginnings;
    }

    private static void abbreviate(String name, int number, Map<String, Integer> beginnings, Set<String> ambiguous) {
        for (var end = SHORTEST_ABBREVIATION; end < name.length(); end++) {
            var beginning = name.substring(0, end);
            var before = beginnings.putIfAbsent(beginning, number);
            if (before != null && before != number) {
                ambiguous.add(beginning);
            }
        }
    }
}
