package watch.sahel.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import watch.sahel.local.backtest.Item;
import watch.sahel.local.backtest.ItemFiles;

/// The files of JSON Lines that a command is given.
final class ItemsOption {
    static final int SOME_FAILED = 1;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|-", description = "JSON Lines; - is standard input.")
    private List<String> files = new ArrayList<>();

    /// Hands on every item there is and complains of every line that is none; says how the program ends.
    int each(Consumer<Item> reader) {
        if (files.isEmpty()) {
            throw refused("Name a file of JSON Lines, or - for standard input");
        }
        if (Collections.frequency(files, ItemFiles.STANDARD_INPUT) > 1) {
            throw refused("Standard input can be read once only");
        }
        var reading = new ItemFiles(System.in, System.err);
        reading.each(files, reader);
        return reading.someFailed() ? SOME_FAILED : 0;
    }

    ParameterException refused(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
