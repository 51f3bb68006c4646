package watch.sahel.embedded.aws;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// The account and region that the embedded servers play; no secret, no meaning elsewhere.
public final class LocalAccount {
    /// The same as the template's pseudo parameters have where nothing else is given.
    public static final String REGION = "eu-central-1";

    public static final String ID = "000000000000";
    /// DynamoDB Local refuses key ids that are not alphanumeric.
    public static final String KEY = "local";

    private LocalAccount() {}

    /// System properties that make any SDK client of this JVM speak as this account, where the environment names
    /// none.
    public static Map<String, String> systemProperties() {
        return Map.of("aws.region", REGION, "aws.accessKeyId", KEY, "aws.secretAccessKey", KEY);
    }

    static <B extends AwsClientBuilder<B, ?>> B pointed(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)));
    }
}
