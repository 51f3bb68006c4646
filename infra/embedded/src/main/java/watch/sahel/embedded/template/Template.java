package watch.sahel.embedded.template;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A SAM template as values. Resources of types not listed here, and those whose condition does not hold, are left
/// out.
public final class Template {
    private final Parameters parameters;
    private final Map<String, Queue> queues;
    private final Map<String, Table> tables;
    private final Map<String, Function> functions;
    private final Map<String, Section> environments;
    private final Map<String, Section> roles;

    private Template(Parameters parameters, Resources resources) {
        this.parameters = parameters;
        this.queues = resources.all(QueueReader.TYPE, QueueReader::read);
        QueueReader.check(queues.values(), resources.properties(QueueReader.TYPE));
        this.tables = resources.all(TableReader.TYPE, TableReader::read);
        var reader = new FunctionReader(new TriggerReader(queues));
        this.functions = resources.all(FunctionReader.TYPE, reader::read);
        this.environments = resources.all(FunctionReader.TYPE, (id, section) -> FunctionReader.environment(section));
        this.roles = resources.properties(RoleReader.TYPE);
    }

    /// The template with its parameters' defaults.
    public static Template read(Path file) {
        return read(file, Map.of());
    }

    /// @param parameters values by name, before the template's defaults; pseudo parameters (`AWS::Region`,
    ///     `AWS::AccountId`, `AWS::StackName`, `AWS::Partition`, `AWS::URLSuffix`) may be given too
    public static Template read(Path file, Map<String, String> parameters) {
        var root = YamlTree.read(file);
        var known = new Parameters(fields(root, "Parameters"), parameters);
        var conditions = new Conditions(fields(root, "Conditions"));
        var intrinsics = new Intrinsics(known, conditions, fields(root, "Mappings"), Template::symbol);
        if (root.get("Resources").isEmpty()) {
            throw root.place().error("has no Resources; it is not a template");
        }
        var globals = new Section(fields(root, "Globals"), intrinsics);
        var forFunctions = new Globals(globals.sectionOrEmpty("Function").fields());
        return new Template(known, new Resources(new Section(fields(root, "Resources"), intrinsics), forFunctions));
    }

    public List<Function> functions() {
        return List.copyOf(functions.values());
    }

    public List<Queue> queues() {
        return List.copyOf(queues.values());
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /// Parameters and pseudo parameters with the values they have here; those without any are not in it.
    public Map<String, String> parameters() {
        return Map.copyOf(parameters.values());
    }

    /// A function's environment variables as Lambda would set them.
    ///
    /// @param resolver what the resources they refer to really are
    /// @throws TemplateException where a variable refers to something neither the template nor the resolver knows
    public Map<String, String> environment(String functionId, Resolver resolver) {
        var variables = Optional.ofNullable(environments.get(functionId))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no function " + functionId + " in the template; it has " + ids(functions.values())));
        var real = new Section(variables.fields(), variables.intrinsics().with(resolver));
        Map<String, String> environment = new LinkedHashMap<>();
        variables
                .fields()
                .values()
                .keySet()
                .forEach(name -> real.text(name).ifPresent(value -> environment.put(name, value)));
        return environment;
    }

    /// What the role `<id>Role` of a function lets it do; nothing where there is no such role.
    public Role role(String functionId) {
        return Optional.ofNullable(roles.get(functionId + "Role"))
                .map(RoleReader::read)
                .orElse(Role.NONE);
    }

    private static List<String> ids(Collection<Function> functions) {
        return functions.stream().map(Function::id).toList();
    }

    /// While reading, a resource stands for itself: `!Ref X` is `X` and `!GetAtt X.Arn` is `X.Arn`.
    private static Optional<String> symbol(String logicalId, String attribute) {
        return Optional.of(attribute.equals(Resolver.REF) ? logicalId : logicalId + "." + attribute);
    }

    private static Value.Fields fields(Value.Fields root, String name) {
        return switch (root.get(name)
                .orElseGet(() -> Value.Fields.none(root.place().child(name)))) {
            case Value.Fields fields -> fields;
            case Value other -> throw other.place().error("is " + other.kind() + "; a mapping is needed here");
        };
    }
}
