package watch.sahel.delivery.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watch.sahel.delivery.Outcome;

class SmtpReplyTest {
    /// Texts as Postfix, Exim, Exchange, Gmail and Yahoo write them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 | 550 5.1.1 <a@example.org>: Recipient address rejected: User unknown | Unreachable
            550 | 550 No such user here                                                | Unreachable
            553 | 553 5.1.2 We cannot find a recipient domain                          | Unreachable
            550 | 550 5.2.1 The email account that you tried to reach is disabled       | Unreachable
            551 | 551 User not local                                                   | Unreachable
            550 | 550 5.7.1 Service unavailable; client host blocked using a list       | Refused
            550 | 550-5.7.26 This mail has been blocked because the sender is unauthenticated | Refused
            554 | 554 5.7.1 Relay access denied                                        | Refused
            552 | 552 5.2.2 Mailbox size limit exceeded                                | Later
            552 | 552 Quota exceeded                                                   | Later
            550 | 550 5.2.2 user is over quota                                         | Later
            450 | 450 4.2.0 Greylisted, please try again                               | Later
            451 | 451 4.7.500 Server busy                                              | Later
            452 | 452 4.2.2 The email account that you tried to reach is over quota     | Later
            421 | 421 4.7.0 Too many connections                                       | Later
            """)
    void aReplyToARecipientSaysWhetherItIsTheMailboxOrUsOrTime(int code, String text, String outcome) {
        assertThat(SmtpReply.toRecipient(code, text).outcome(text).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 | 550 5.7.1 Message content rejected as spam | Refused
            550 | 550 Message rejected                       | Refused
            554 | 554 Transaction failed                     | Refused
            552 | 552 5.3.4 Message too big for system       | Refused
            552 | 552 Message size exceeds fixed limit       | Refused
            451 | 451 4.3.0 Temporary failure                | Later
            """)
    void aReplyToTheMessageNeverSaysThatTheMailboxIsNotThere(int code, String text, String outcome) {
        assertThat(SmtpReply.toMessage(code, text).outcome(text).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void noReplyAtAllMayPass() {
        assertThat(SmtpReply.NONE.outcome("no connection")).isInstanceOf(Outcome.Later.class);
    }
}
