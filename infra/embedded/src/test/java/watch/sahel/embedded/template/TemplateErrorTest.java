package watch.sahel.embedded.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every complaint is one line that names the file, the line, the property, what is wrong and what to do.
final class TemplateErrorTest {
    private final Path dir;

    TemplateErrorTest(@TempDir Path dir) {
        this.dir = dir;
    }

    @Test
    void cronIsRefusedWithTheWayOut() throws IOException {
        assertThat(complaint(event("ScheduleV2", "ScheduleExpression: cron(0 7 * * ? *)")))
                .isEqualTo(dir.resolve("template.yaml") + ":8: Resources.F.Properties.Events.E.Properties"
                        + ".ScheduleExpression: is cron(0 7 * * ? *); only rate(...) runs here,"
                        + " for example rate(5 minutes)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ScheduleV2 | ScheduleExpression: rate(1 minutes)         | AWS takes 'rate(1 minute)'
            ScheduleV2 | Input: '{}'                                 | ScheduleExpression: is missing; state it
            Kinesis    | Stream: x                                   | is Kinesis, which does not run here
            SQS        | Queue: !Ref Q                               | is 'Q'; write !GetAtt X.Arn
            SQS        | Queue: !GetAtt Nowhere.Arn                  | is 'Nowhere.Arn'; write !GetAtt X.Arn
            SQS        | Queue: !ImportValue elsewhere               | uses !ImportValue, which is not understood here
            SQS        | {Queue: !GetAtt Q.Arn, BatchSize: many}     | BatchSize: is 'many'; a whole number from 1
            SQS        | {Queue: !GetAtt Q.Arn, FilterCriteria: {}}  | FilterCriteria: is not carried out here
            SQS        | {Queue: !GetAtt Q.Arn, Enabled: maybe}      | Enabled: is 'maybe'; write true or false
            HttpApi    | {Method: GET, Path: story}                  | a path starts with '/'
            HttpApi    | Method: GET                                 | Path: is missing; state it
            """)
    void eventsThatCannotRunAreRefused(String type, String properties, String expected) throws IOException {
        assertThat(complaint(event(type, properties))).contains(expected).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Gone.Arn, maxReceiveCount: 3} | names Gone, which is no AWS::SQS
            RedrivePolicy: {deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 3}    | only one of them is FIFO
            RedrivePolicy: {deadLetterTargetArn: !GetAtt D.Arn}                        | maxReceiveCount: is missing
            DelaySeconds: 901                                                          | is 901; a whole number from 0 to 900
            VisibilityTimeout: [1]                                                     | is a list; text is needed here
            ContentBasedDeduplication: true                                            | is for FIFO queues
            VisibilityTimeout: !If [Never, 1, 2]                                       | names the condition Never
            VisibilityTimeout: !Select [3, [1, 2]]                                     | selects entry 3 of 2
            VisibilityTimeout: !FindInMap [A, b, c]                                    | finds no A.b.c under Mappings
            VisibilityTimeout:                                                         | has no value
            """)
    void queuesThatSqsWouldRefuseAreRefused(String property, String expected) throws IOException {
        var text = """
                Resources:
                  Q:
                    Type: AWS::SQS::Queue
                    Properties:
                      %s
                  D: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
                """.formatted(property);
        assertThat(complaint(text)).contains("Resources.Q.").contains(expected).doesNotContain("\n");
    }

    @Test
    void keyWithoutDefinitionIsNamed() throws IOException {
        assertThat(complaint("""
                Resources:
                  T:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      KeySchema:
                        - {AttributeName: pk, KeyType: HASH}
                """))
                .contains(":6: Resources.T.")
                .contains("is pk, which AttributeDefinitions does not define");
    }

    @Test
    void conditionThatDependsOnItselfIsNamed() throws IOException {
        assertThat(complaint("""
                Conditions:
                  A: !Not [!Condition B]
                  B: !Not [!Condition A]
                Resources:
                  Q: {Type: AWS::SQS::Queue, Condition: A}
                """)).contains("Conditions.A: depends on itself");
    }

    @Test
    void duplicateKeyIsNamedWithItsLine() throws IOException {
        assertThat(complaint("Resources:\n  Q: {Type: a}\n  Q: {Type: b}\n"))
                .contains(":3: Resources.Q: stands here a second time");
    }

    @Test
    void aliasToItselfIsRefused() throws IOException {
        assertThat(complaint("Resources: &r\n  Q: *r\n")).contains("contains itself");
    }

    @Test
    void brokenYamlIsOneLine() throws IOException {
        assertThat(complaint("Resources:\n  Q: [1\n  P: 2\n"))
                .contains("is not YAML")
                .doesNotContain("\n");
    }

    @Test
    void emptyAndForeignFilesAreRefused() throws IOException {
        assertThat(complaint("")).contains("is empty");
        assertThat(complaint("- a\n- b\n")).contains("is not a template");
        assertThat(complaint("Feeds: {}\n")).contains("has no Resources");
    }

    @Test
    void missingFileIsNamed() {
        var nowhere = dir.resolve("nowhere.yaml");
        var e = catchThrowableOfType(TemplateException.class, () -> Template.read(nowhere));
        assertThat(e).hasMessageContaining(nowhere.toString()).hasMessageContaining("cannot be read");
    }

    @Test
    void unknownParameterIsAnsweredWithTheKnownOnes() throws IOException {
        var file = write("Parameters: {Mode: {Type: String}}\nResources: {}\n");
        var e = catchThrowableOfType(TemplateException.class, () -> Template.read(file, Map.of("Mood", "x")));
        assertThat(e).hasMessageContaining("has no parameter Mood; it has [Mode]");
    }

    @Test
    void resourcesOfOtherTypesMayUseAnything() throws IOException {
        var file = write("Resources: {B: {Type: AWS::S3::Bucket, Properties: {X: !Cidr [a, b]}}}\n");
        assertThatCode(() -> Template.read(file)).doesNotThrowAnyException();
    }

    private static String event(String type, String properties) {
        return """
                Resources:
                  Q: {Type: AWS::SQS::Queue}
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: a.B
                      Events: {E: {Type: %s, Properties: {
                        %s }}}
                """.formatted(type, inBraces(properties));
    }

    private static String inBraces(String properties) {
        return properties.startsWith("{") ? properties.substring(1, properties.length() - 1) : properties;
    }

    private String complaint(String text) throws IOException {
        var file = write(text);
        var e = catchThrowableOfType(TemplateException.class, () -> Template.read(file));
        return String.valueOf(e.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(dir.resolve("template.yaml"), text);
    }
}
