package dev.dealwire.cli;

import dev.dealwire.job.yaml.YamlDefinitions;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The program's entry point: understands the command line, and starts no more than the command needs. */
@Command(
        name = "dealwire",
        description = "Tracks retailers' prices and publishes deal snippets that one can stand behind.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Exit status: 0 done, 1 the run fell short, 2 wrong usage or definitions."})
public final class Dealwire extends CommandGroup {

    private Dealwire() {}

    public static void main(String[] args) {
        CommandLine commandLine = commandLine();
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        System.exit(commandLine.execute(args));
    }

    /** The whole command tree; tests give it their own writers. */
    static CommandLine commandLine() {
        return new CommandLine(new Dealwire())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new CheckCommand(new YamlDefinitions()))
                .addSubcommand(new RunCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new BlurbCommand())
                .addSubcommand(new WhyCommand())
                .addSubcommand(new QuarantineCommand())
                .addSubcommand(new DealsCommand())
                .addSubcommand(new DiscoverCommand())
                .addSubcommand(new RepriceCommand())
                .addSubcommand(new HistoryCommand())
                .addSubcommand(new ProductCommand())
                .addSubcommand(new MaintainCommand())
                .addSubcommand(new ExtractCommand(new LivePages()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(tellInOneLine());
    }

    /** A mistake of the operator's is told in a line; a bug of ours shows where it is. */
    static IExecutionExceptionHandler tellInOneLine() {
        return (failure, commandLine, parsed) -> {
            if (failure instanceof OperatorException mistake) {
                commandLine.getErr().println(mistake.getMessage());
                return mistake.exitCode();
            }
            failure.printStackTrace(commandLine.getErr());
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
