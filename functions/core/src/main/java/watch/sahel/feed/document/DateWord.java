package watch.sahel.feed.document;

/// What one word can mean in a date.
///
/// @param number of the month (1-12) or weekday (Monday is 1), else 0
/// @param weekday for a word that names both, as `mar` is March and mardi: the weekday, else 0
record DateWord(Kind kind, int number, int weekday) {
    enum Kind {
        MONTH,
        WEEKDAY,
        MORNING,
        AFTERNOON,
        NOON,
        MIDNIGHT,
        YEAR_UNIT,
        MONTH_UNIT,
        DAY_UNIT,
        HOUR_UNIT,
        MINUTE_UNIT,
        SECOND_UNIT,
        TIME_FOLLOWS,
        WEEK,
        FILLER
    }

    static DateWord of(Kind kind) {
        return new DateWord(kind, 0, 0);
    }

    static DateWord month(int number) {
        return new DateWord(Kind.MONTH, number, 0);
    }

    static DateWord weekday(int number) {
        return new DateWord(Kind.WEEKDAY, number, 0);
    }

    boolean isHalfOfDay() {
        return kind == Kind.MORNING || kind == Kind.AFTERNOON;
    }
}
