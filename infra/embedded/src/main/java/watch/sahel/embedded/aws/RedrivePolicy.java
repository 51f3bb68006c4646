package watch.sahel.embedded.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// SQS's redrive policy and its JSON. Servers write it in their own way, with the count as a number or as text.
///
/// @param deadLettersArn empty where a server's policy names none
record RedrivePolicy(String deadLettersArn, int maxReceiveCount) {
    private static final String ARN = "deadLetterTargetArn";
    private static final String COUNT = "maxReceiveCount";

    static RedrivePolicy parse(String json) {
        try {
            var tree = new ObjectMapper().readTree(json);
            return new RedrivePolicy(tree.path(ARN).asText(), tree.path(COUNT).asInt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("SQS reports a redrive policy that is not JSON: " + json, e);
        }
    }

    String json() {
        return "{\"%s\":\"%s\",\"%s\":%d}".formatted(ARN, deadLettersArn, COUNT, maxReceiveCount);
    }

    boolean isIn(String json) {
        return json.equals(json()) || parse(json).equals(this);
    }
}
