package watch.sahel.local;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import watch.sahel.local.terminal.Screen;

/// Reads the command line. Exit codes: 0 done, 1 failed on the way, 2 cannot be started as asked (one line says why).
@Command(
        name = "sahelwatch",
        description = "One story per event of the war in the Sahel and of Wagner, whoever reports it.",
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            RunCommand.class,
            FeedCommand.class,
            FeedsCommand.class,
            MatchCommand.class,
            GroupCommand.class
        })
public final class Main implements Callable<Integer> {
    private static final int CANNOT_START = 2;
    private static final int FAILED = 1;

    public static void main(String[] args) {
        Logs.toNowhere();
        System.exit(execute(args));
    }

    static int execute(String... args) {
        var line = new CommandLine(new Main());
        addHelp(line);
        line.getSubcommands().values().forEach(Main::addHelp);
        return line.setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler((e, _, _) -> report(e))
                .execute(args);
    }

    /// `--help` where it is not there yet: the command `help` has its own.
    private static void addHelp(CommandLine command) {
        var spec = command.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this and end.")
                    .build());
        }
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }

    /// The environment variables, read nowhere else in this program.
    static Map<String, String> environment() {
        return System.getenv();
    }

    static Screen screen() {
        return Screen.standard(System.out, Clock.systemUTC());
    }

    private static int refuse(ParameterException e, String[] args) {
        System.err.println("sahelwatch: " + e.getMessage() + ". See: ./"
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return CANNOT_START;
    }

    private static int report(Exception e) {
        if (e instanceof CannotStart) {
            System.err.println("sahelwatch: " + e.getMessage());
            return CANNOT_START;
        }
        System.err.println("sahelwatch: failed: " + e + "; the log is in " + Logs.file());
        Logs.record(e);
        return FAILED;
    }
}
