package watch.sahel.lambda.dynamo;

import java.math.BigDecimal;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Times as numbers: seconds since 1970, with as many decimals as it takes, so that an index sorts and compares them
/// exactly (a DynamoDB number has 38 digits; these need 19).
final class EpochSeconds {
    private static final int NANO_DIGITS = 9;

    private EpochSeconds() {}

    static AttributeValue of(Instant instant) {
        return AttributeValue.fromN(text(instant));
    }

    static String text(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    static Instant read(String number) {
        var seconds = new BigDecimal(number);
        var whole = seconds.longValue();
        var nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS);
        return Instant.ofEpochSecond(whole, nanos.longValue());
    }
}
