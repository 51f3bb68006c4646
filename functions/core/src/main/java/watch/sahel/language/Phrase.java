package watch.sahel.language;

import static watch.sahel.language.Phrase.Argument.COUNT;
import static watch.sahel.language.Phrase.Argument.NUMBER;
import static watch.sahel.language.Phrase.Argument.TEXT;

import java.util.List;
import java.util.Locale;

/// Everything the bot can say, with what is filled in. The wordings are in one file per language; a test keeps them
/// complete.
public enum Phrase {
    // What stands around the stories
    NOTHING_NEW,
    MORE_WAITS(COUNT),
    MORE_ON_THE_WEB(COUNT),
    IN_A_WEEK(TEXT),
    UP_FROM(NUMBER),
    DOWN_FROM(NUMBER),
    AS_BEFORE,
    ALSO,
    COMMA,
    AND_MORE(NUMBER),

    // Facts of a story
    STORIES(COUNT),
    REPORTS(COUNT),
    OUTLETS(COUNT),
    UPDATE,
    BECAUSE(TEXT),
    NO_INDEPENDENT_SOURCE,
    JUST_NOW,
    AGO(TEXT),
    MINUTES(COUNT),
    HOURS(COUNT),
    DAYS(COUNT),
    TOPIC_SAHEL,
    TOPIC_WAGNER,
    TOPIC_WAGNER_AFRICA,
    TOPIC_AZAWAD,
    TOPIC_JNIM,
    TOPIC_ISLAMIC_STATE_SAHEL,
    TOPIC_AES,
    TOPIC_COUPS,
    TOPIC_SUDAN_RSF,
    TOPIC_CAR,
    TOPIC_LIBYA,
    TOPIC_GUR_IN_AFRICA,
    TOPIC_GOLD_AND_URANIUM,

    // Who stands behind an outlet
    INDEPENDENT,
    PUBLIC_BROADCASTER,
    STATE_AFFILIATED,
    PARTY_TO_THE_CONFLICT,
    RESEARCH,
    INTERGOVERNMENTAL,
    AGGREGATOR,
    UNKNOWN_AFFILIATION,

    // Mail
    SUBJECT_NOTHING_NEW,
    SUBJECT_FEED_NOTES,
    WHY_THIS_MAIL,
    UNSUBSCRIBE,
    PREFERENCES,

    // Asking for mail, and the mail that confirms it
    MENU_EMAIL,
    EMAIL_USAGE,
    EMAIL_ASKED(TEXT),
    EMAIL_NO_ADDRESS(TEXT),
    EMAIL_TOO_OFTEN,
    EMAIL_OFF,
    EMAIL_FORM_TITLE,
    EMAIL_FORM_INTRO,
    EMAIL_FORM_ADDRESS,
    EMAIL_FORM_SEND,
    CHECK_YOUR_MAIL,
    CONFIRM_SUBJECT,
    CONFIRM_INTRO,
    CONFIRM_BUTTON,
    CONFIRM_EXPIRES,
    CONFIRM_NOT_YOU,
    CONFIRM_QUESTION(TEXT),
    CONFIRMED_TITLE,
    CONFIRMED,
    LINK_EXPIRED_TITLE,
    CONFIRM_LINK_EXPIRED,
    ALREADY_SUBJECT,
    ALREADY_INTRO,
    NOTE_MAIL_CONFIRMED(TEXT),
    NOTE_MAIL_BOUNCED(TEXT),
    NOTE_MAIL_COMPLAINED(TEXT),

    // Preferences of a mailbox
    PREFERENCES_LINK_EXPIRED,
    PREFERENCES_TOPICS,
    PREFERENCES_WHEN,
    PREFERENCES_AT_ONCE,
    PREFERENCES_HOURLY,
    PREFERENCES_DAILY,
    PREFERENCES_AS_NOW,
    PREFERENCES_TIMES,
    PREFERENCES_DAYS,
    PREFERENCES_ZONE,
    PREFERENCES_LANGUAGE,
    PREFERENCES_PAUSED,
    PREFERENCES_SAVE,
    PREFERENCES_SAVED,
    PREFERENCES_NOT_SAVED,
    PREFERENCES_NO_TIMES(TEXT),
    PREFERENCES_NO_DAYS,
    PREFERENCES_NO_TOPIC,
    PREFERENCES_BLOCKED,
    FORGET_ME,
    FORGET_ME_MEANS,
    FORGET_ME_SURE,
    FORGOTTEN_TITLE,
    FORGOTTEN,

    // Commands in the chat's menu
    MENU_START,
    MENU_LATEST,
    MENU_WATCH,
    MENU_WATCHES,
    MENU_WHY,
    MENU_DIGEST,
    MENU_TOPICS,
    MENU_SOURCES,
    MENU_STOP,
    MENU_HELP,
    MENU_SCHEDULE,
    MENU_QUIET,
    MENU_TIMEZONE,
    MENU_LANGUAGE,
    MENU_MUTE,
    MENU_STATUS,
    MENU_PAUSE,
    MENU_RESUME,
    MENU_EXPORT,
    MENU_PRIVACY,
    MENU_FORGETME,

    // Conversation
    WELCOME,
    WELCOME_TOPICS(TEXT),
    WELCOME_RHYTHM(TEXT),
    WELCOME_COMMANDS,
    AS_IT_COMES,
    EVERY_HOUR,
    EVERY_MINUTES(COUNT),
    DAILY_AT(TEXT, TEXT),
    DAYS_AT(TEXT, TEXT, TEXT),
    STOPPED,
    WAS_NOT_SUBSCRIBED,
    TOPICS_TITLE,
    NOT_SUBSCRIBED,
    NO_DIGEST_WITHOUT_SUBSCRIPTION,
    DIGEST_COMES,
    HELP_TITLE,
    UNKNOWN_COMMAND(TEXT),
    ONLY_COMMANDS,
    TRY_COMMANDS,
    PERHAPS_COMMAND(TEXT),
    ONLY_ADMINISTRATORS,
    BUTTON_OUTDATED,
    WHY_BUTTON(NUMBER),
    LATEST_TITLE,
    UNKNOWN_TOPIC(TEXT, TEXT),
    NO_STORY_FOR_DAYS(COUNT),

    // Watches
    WATCH_WHAT,
    WATCH_ASK,
    WATCH_YES,
    WATCH_NO,
    WATCH_SAVED,
    WATCH_DROPPED,
    WATCH_OUTDATED,
    WATCH_WITHOUT_SUBSCRIPTION,
    WATCHES_FULL(NUMBER),
    NO_WATCHES,
    YOUR_WATCHES,
    WATCH_ENDED(TEXT),
    WATCH_UNKNOWN,
    WATCH_WAS,
    WATCH_NOW,
    WATCH_COUNTS(NUMBER, NUMBER, NUMBER),
    QUERY_REFUSED,
    QUERY_PERHAPS,
    TRIED_ON(NUMBER, NUMBER),
    TRIED_ON_NEWEST(NUMBER, NUMBER),
    TRIED_NOTHING(TEXT),
    TRIED_FOUND(NUMBER, TEXT),
    GRAMMAR_WORDS,
    GRAMMAR_PHRASES,
    GRAMMAR_ENDINGS,
    GRAMMAR_EITHER,
    GRAMMAR_NEAR,
    GRAMMAR_NAMES,
    GRAMMAR_FIELDS,
    EXAMPLE,
    NOTE_SMALL_OPERATOR,
    NOTE_COMPLETED,
    NOTE_BROAD,
    PROBLEM_EMPTY,
    PROBLEM_TOO_LONG(NUMBER),
    PROBLEM_TOO_MANY_TERMS(NUMBER),
    PROBLEM_TOO_DEEP(NUMBER),
    PROBLEM_UNCLOSED_QUOTE,
    PROBLEM_UNCLOSED_GROUP,
    PROBLEM_UNOPENED_GROUP,
    PROBLEM_EMPTY_GROUP,
    PROBLEM_OPERATOR_WITHOUT_TERM,
    PROBLEM_OPERATORS_IN_A_ROW,
    PROBLEM_NO_WORD,
    PROBLEM_ODD_WORD,
    PROBLEM_SHORT_BEGINNING(NUMBER),
    PROBLEM_STAR_INSIDE,
    PROBLEM_NEAR_WITHOUT_NUMBER(NUMBER, NUMBER),
    PROBLEM_NEAR_WITHOUT_TERMS,
    PROBLEM_NEAR_ACROSS_FIELDS,
    PROBLEM_UNKNOWN_FIELD,
    PROBLEM_FIELD_WITHOUT_VALUE,
    PROBLEM_FIELD_IN_FIELD,
    PROBLEM_NOT_IN_THIS_FIELD,
    PROBLEM_UNKNOWN_ENTITY,
    PROBLEM_SEVERAL_ENTITIES,
    PROBLEM_UNKNOWN_COUNTRY,
    PROBLEM_UNKNOWN_LANGUAGE,
    PROBLEM_UNKNOWN_TOPIC,
    PROBLEM_ONLY_NEGATIVE,
    PROBLEM_IMPOSSIBLE,

    // Buttons under stories
    MENU_TUNE,
    TUNE_THESE,
    TUNE_WHICH,
    TUNE_NOT_THIS(TEXT),
    TUNE_MORE,
    TUNE_MUTE(TEXT),
    TUNE_WHY,
    TUNE_LESS_OF(TEXT),
    TUNE_MORE_OF(TEXT),
    TUNE_NOTHING,
    TUNE_FULL,
    MUTED_FOR_SPAN(TEXT),
    MUTES_FULL,
    UNDO,
    UNDONE,
    WHY_TITLE,
    WHY_WHICH,
    WHY_NO_STORY,
    STORY_GONE,
    WHY_FOUND(TEXT, TEXT, TEXT),
    WHY_SETTLED(TEXT),
    IN_TITLE,
    IN_SUMMARY,
    IN_SOURCE,
    IN_LANGUAGE,

    // Settings
    ASK_WHAT,
    ASK_WHEN,
    ASK_LANGUAGE,
    ALL_SET,
    SUBSCRIBE,
    AT_ONCE,
    HOURLY,
    IN_DIGESTS,
    NOT_TOLD,
    TOPICS_HINT,
    YOUR_RHYTHM(TEXT),
    SCHEDULE_HINT,
    SCHEDULE_UNCLEAR(TEXT),
    SCHEDULE_TOO_MANY(NUMBER),
    SCHEDULE_NEEDS_BOTH,
    QUIET_NONE,
    QUIET_HOURS(TEXT, TEXT, TEXT),
    QUIET_HINT,
    QUIET_UNCLEAR(TEXT),
    QUIET_BREAKING,
    QUIET_OFF,
    ZONE_NOW(TEXT, TEXT),
    ZONE_HINT,
    ZONE_UNCLEAR(TEXT),
    LANGUAGE_IS(TEXT),
    MUTES_NONE,
    MUTES_TITLE,
    MUTE_HINT,
    MUTE_UNCLEAR,
    DAYS_OUT_OF_RANGE(NUMBER),
    UNTIL(TEXT),
    PAUSED,
    PAUSED_UNTIL(TEXT),
    RESUME,
    RESUMED,
    NOT_PAUSED,
    STATUS_ACTIVE,
    STATUS_STOPPED,
    STATUS_UNREACHABLE,
    NEXT_DIGEST(TEXT),
    STATUS_COUNTS(NUMBER, NUMBER, NUMBER),
    MESSAGES(COUNT),
    WAITING(TEXT, TEXT),
    NOTHING_WAITS,
    LAST_FAILURE(TEXT, TEXT),
    PRIVACY,
    FORGET_ASK,
    FORGET_YES,
    FORGET_NO,
    CHAT_FORGOTTEN,
    NOT_FORGOTTEN,

    // Feeds
    NO_FEEDS,
    FEEDS(COUNT),
    FEEDS_FINE(NUMBER),
    FEEDS_TROUBLED(NUMBER),
    ONE_SOURCE_HINT,
    NO_SUCH_FEED(TEXT),
    READ_AGO(TEXT),
    FOR_SPAN(TEXT),
    NOT_POLLED,
    FEEDS_IN_TROUBLE(COUNT),
    FEED_GONE(TEXT, TEXT),
    FEED_SILENT(TEXT, TEXT),
    FEED_UNREADABLE(TEXT, TEXT, TEXT),

    // Pages
    ALL_TOPICS,
    UNSUBSCRIBE_QUESTION,
    UNSUBSCRIBED_TITLE,
    UNSUBSCRIBED,
    LINK_INVALID_TITLE,
    LINK_INVALID,
    NOT_FOUND_TITLE,
    NOT_FOUND,
    STORIES_NOW;

    /// What is filled into a phrase.
    enum Argument {
        TEXT,
        NUMBER,
        /// A number the words agree with: every wording has a form for each plural category of its language.
        COUNT;

        boolean takes(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case NUMBER, COUNT -> value instanceof Integer || value instanceof Long;
            };
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Argument> arguments;

    Phrase(Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    List<Argument> arguments() {
        return arguments;
    }

    /// As the files write it: `more-waits`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void check(Object... values) {
        var fits = values.length == arguments.size();
        for (var i = 0; fits && i < values.length; i++) {
            fits = arguments.get(i).takes(values[i]);
        }
        if (!fits) {
            throw new IllegalArgumentException(this + " takes " + arguments + ", not " + List.of(values));
        }
    }
}
