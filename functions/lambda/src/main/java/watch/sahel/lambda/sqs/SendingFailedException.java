package watch.sahel.lambda.sqs;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/// SQS did not take some messages, again and again. Whoever sent them does its work once more.
public final class SendingFailedException extends RuntimeException {
    SendingFailedException(String queueUrl, List<BatchResultErrorEntry> failures) {
        super(failures.size() + " messages could not be sent to " + queueUrl + ": "
                + failures.stream()
                        .map(failure -> failure.code() + " " + failure.message())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }
}
