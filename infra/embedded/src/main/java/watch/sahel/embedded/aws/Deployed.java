package watch.sahel.embedded.aws;

import java.util.Map;
import java.util.Optional;
import watch.sahel.embedded.template.Resolver;

/// What a template's tables and queues are called where they were created; answers `!Ref` and `!GetAtt` of them.
public final class Deployed implements Resolver {
    private final String stackName;
    private final Map<String, Resource> tables;
    private final Map<String, Resource> queues;

    Deployed(String stackName, Map<String, Resource> tables, Map<String, Resource> queues) {
        this.stackName = stackName;
        this.tables = Map.copyOf(tables);
        this.queues = Map.copyOf(queues);
    }

    /// @param ref what `!Ref` gives: a table's name, a queue's URL
    record Resource(String name, String ref, String arn) {}

    public String stackName() {
        return stackName;
    }

    public String tableName(String logicalId) {
        return known(tables, logicalId).ref();
    }

    public String queueUrl(String logicalId) {
        return known(queues, logicalId).ref();
    }

    public String queueArn(String logicalId) {
        return known(queues, logicalId).arn();
    }

    @Override
    public Optional<String> valueOf(String logicalId, String attribute) {
        return Optional.ofNullable(tables.get(logicalId))
                .or(() -> Optional.ofNullable(queues.get(logicalId)))
                .flatMap(resource -> switch (attribute) {
                    case REF -> Optional.of(resource.ref());
                    case "Arn" -> Optional.of(resource.arn());
                    case "QueueName" -> queues.containsKey(logicalId) ? Optional.of(resource.name()) : Optional.empty();
                    case "QueueUrl" -> queues.containsKey(logicalId) ? Optional.of(resource.ref()) : Optional.empty();
                    default -> Optional.empty();
                });
    }

    static Resource known(Map<String, Resource> resources, String logicalId) {
        return Optional.ofNullable(resources.get(logicalId))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + logicalId + " was laid out; there are " + resources.keySet()));
    }
}
