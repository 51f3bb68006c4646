package watch.sahel.feed.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as people write them in the languages of the outlets; their names of months and weekdays are in
/// [DateNamesTest].
class FeedDatesLanguagesTest {
    private static void check(String written, Instant instant) {
        assertThat(FeedDates.read(written)).as(written).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            mer., 14 févr. 2024 07:05:09 +0100               | 2024-02-14T06:05:09Z
            Mercredi, 14. Février 2024 - 07:05               | 2024-02-14T07:05:00Z
            mardi 1er août 2023 à 16h45                      | 2023-08-01T16:45:00Z
            mar., 05 mars 2024 16 h 45                       | 2024-03-05T16:45:00Z
            mar. 05 déc. 2023 16h                            | 2023-12-05T16:00:00Z
            05 mar 2024 16:45                                | 2024-03-05T16:45:00Z
            miércoles, 14 de febrero de 2024 07:05           | 2024-02-14T07:05:00Z
            mar, 05 mar 2024 16:45:00 +0000                  | 2024-03-05T16:45:00Z
            quarta-feira, 14 de fevereiro de 2024 às 07h05   | 2024-02-14T07:05:00Z
            mercoledì 14 febbraio 2024, ore 07:05            | 2024-02-14T07:05:00Z
            Mi, 14 Feb 2024 07:05:09 +0100                   | 2024-02-14T06:05:09Z
            Do, 14 Mär 2024 07:05:09 +0100                   | 2024-03-14T06:05:09Z
            Mittwoch, 14. Februar 2024 um 07:05 Uhr          | 2024-02-14T07:05:00Z
            woensdag 14 februari 2024                        | 2024-02-14T00:00:00Z
            Среда, 14 февраля 2024 г. 07:05                  | 2024-02-14T07:05:00Z
            ср, 14 фев 2024 07:05:09 +0300                   | 2024-02-14T04:05:09Z
            СР, 14 ФЕВРАЛЯ 2024, 07:05 МСК                   | 2024-02-14T04:05:00Z
            середа, 14 лютого 2024 року                      | 2024-02-14T00:00:00Z
            śr., 14 lutego 2024 07:05                        | 2024-02-14T07:05:00Z
            14 lut 2024                                      | 2024-02-14T00:00:00Z
            2024. február 14. 7:05                           | 2024-02-14T07:05:00Z
            2024-február-14T7:05-05:00                       | 2024-02-14T12:05:00Z
            Τετ, 14 Φεβ 2024 07:05:09 EST                    | 2024-02-14T12:05:09Z
            14 Φεβρουαρίου 2024                              | 2024-02-14T00:00:00Z
            14 Şubat 2024 Çarşamba 07:05                     | 2024-02-14T07:05:00Z
            الأربعاء 14 فبراير 2024 - 07:05                  | 2024-02-14T07:05:00Z
            الأربعاء، ١٤ فبراير ٢٠٢٤ ٠٧:٠٥                   | 2024-02-14T07:05:00Z
            14 شباط 2024                                     | 2024-02-14T00:00:00Z
            14 كانون الثاني 2024 07:05 م                     | 2024-01-14T19:05:00Z
            14 فيفري 2024                                    | 2024-02-14T00:00:00Z
            2024年2月14日 星期三 下午7:05                     | 2024-02-14T19:05:00Z
            2024年02月14日 07時05分09秒                       | 2024-02-14T07:05:09Z
            ２０２４年２月１４日（水）０７：０５              | 2024-02-14T07:05:00Z
            2024年2月14日下午7时                              | 2024-02-14T19:00:00Z
            Laraba, 14 Fabrairu 2024                         | 2024-02-14T00:00:00Z
            Jumatano, 14 Machi 2024                          | 2024-03-14T00:00:00Z
            """)
    void otherLanguages(String written, Instant instant) {
        check(written, instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2024-02-14 오후 7:05:09            | 2024-02-14T10:05:09Z
            2024-02-14 오전 07:05:09           | 2024-02-13T22:05:09Z
            2024년 02월 14일  07:05:09         | 2024-02-13T22:05:09Z
            2024년 2월 14일 오후 7시 5분       | 2024-02-14T10:05:00Z
            2024년 2월 14일 07:05 GMT          | 2024-02-14T07:05:00Z
            """)
    void koreanWithoutZoneIsTheTimeOfSeoul(String written, Instant instant) {
        check(written, instant);
    }
}
