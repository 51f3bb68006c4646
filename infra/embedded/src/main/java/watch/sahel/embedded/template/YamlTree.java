package watch.sahel.embedded.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// YAML into [Value]s. Knows CloudFormation's spelling of intrinsic functions, and nothing of what they mean.
final class YamlTree {
    private static final String LONG_FORM = "Fn::";

    private YamlTree() {}

    static Value.Fields read(Path file) {
        var top = new Place(file.toString(), 1, "");
        if (value(compose(file, top), top) instanceof Value.Fields fields) {
            return fields;
        }
        throw top.error("is not a template; it must be a mapping with the key Resources");
    }

    private static Node compose(Path file, Place top) {
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .orElseThrow(() -> top.error("is empty; it must be a mapping with the key Resources"));
        } catch (IOException e) {
            throw new TemplateException(file + ": cannot be read (" + e + "); check the path and its permissions", e);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            var problem = top.atLine(line).error("is not YAML: " + e.getProblem() + "; correct the line");
            problem.initCause(e);
            throw problem;
        } catch (YamlEngineException e) {
            var problem = top.error("is not YAML: " + firstLine(String.valueOf(e.getMessage())) + "; correct the file");
            problem.initCause(e);
            throw problem;
        }
    }

    private static Value value(Node node, Place above) {
        var line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(above.line());
        var place = above.atLine(line);
        if (node.isRecursive()) {
            throw place.error("contains itself through an alias; write the value out");
        }
        var plain = plainValue(node, place);
        var tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? new Value.Call(place, tag.substring(1), plain) : plain;
    }

    private static Value plainValue(Node node, Place place) {
        return switch (node) {
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.NULL) ->
                throw place.error("has no value; give it one or remove the key (CloudFormation refuses null)");
            case ScalarNode scalar -> new Value.Text(place, scalar.getValue());
            case SequenceNode sequence -> items(sequence, place);
            case MappingNode mapping -> unwrapped(fields(mapping, place));
            default -> throw place.error("is not YAML that a template may hold; use text, lists and mappings");
        };
    }

    private static Value.Items items(SequenceNode sequence, Place place) {
        var values = new ArrayList<Value>();
        for (Node node : sequence.getValue()) {
            values.add(value(node, place.child(Integer.toString(values.size()))));
        }
        return new Value.Items(place, values);
    }

    private static Value.Fields fields(MappingNode mapping, Place place) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw place.error("has a key that is not text; use plain keys");
            }
            var line = key.getStartMark().map(mark -> mark.getLine() + 1).orElse(place.line());
            var at = place.child(key.getValue()).atLine(line);
            if (values.putIfAbsent(key.getValue(), value(tuple.getValueNode(), at)) != null) {
                throw at.error("stands here a second time; keep one of the two");
            }
        }
        return new Value.Fields(place, values);
    }

    /// `Ref: X` and `Fn::Join: ...` alone in a mapping are calls.
    private static Value unwrapped(Value.Fields fields) {
        if (fields.values().size() == 1) {
            var only = fields.values().entrySet().iterator().next();
            var key = only.getKey();
            if (key.equals("Ref") || key.startsWith(LONG_FORM)) {
                var name = key.equals("Ref") ? key : key.substring(LONG_FORM.length());
                return new Value.Call(fields.place(), name, only.getValue());
            }
        }
        return fields;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
