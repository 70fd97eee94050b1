// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextStyle;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on stderr what went wrong: one sentence behind the name of the command, and no stack trace. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final int CAUSES = 2;

    private final Terminal terminal;
    private int verbosity;

    Errors(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How often {@code -v} was given: once for the stack trace of a defect, twice for the causes of every error. */
    void explain(int given) {
        verbosity = given;
    }

    /** Run something, and turn whatever it throws into an exit code. */
    int guard(Callable<Integer> task) {
        try {
            return task.call();
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return tell("fleetpki", e);
        }
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        say(name, e instanceof UnmatchedArgumentException unmatched ? sentence(unmatched) : plain(e.getMessage()));
        terminal.err("See '" + name + " --help'." + System.lineSeparator());
        return ExitCodes.SPEC_INVALID;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        return tell(line.getCommandSpec().qualifiedName(), e);
    }

    /** Say something behind a command's name; each line of it stands alone. */
    void say(String command, String sentences) {
        sentences
                .lines()
                .map(line -> command + ": " + TextStyle.clean(line) + System.lineSeparator())
                .forEach(terminal::err);
    }

    private int tell(String command, Throwable thrown) {
        int code = ExitCodeMapping.of(thrown);
        if (code == ExitCodes.INTERNAL_ERROR) {
            say(command, "internal error " + describe(thrown) + "; please report it, with the output of -v.");
            if (verbosity > 0) {
                terminal.err(stackTrace(thrown));
            }
        } else if (thrown instanceof InterruptedException) {
            say(command, "interrupted.");
        } else {
            say(command, String.valueOf(thrown.getMessage()));
            if (verbosity >= CAUSES && thrown.getCause() != null) {
                say(command, "caused by " + describe(thrown.getCause()));
            }
        }
        return code;
    }

    private static String describe(Throwable thrown) {
        return thrown.toString().lines().findFirst().orElse("");
    }

    /**
     * What was not understood: the first word alone, and of an option no value, for what follows may be a password that
     * somebody hoped to give here.
     */
    private static String sentence(UnmatchedArgumentException e) {
        String word = e.getUnmatched().getFirst();
        boolean option = word.startsWith("-");
        String shown = option ? word.replaceFirst("=.*", "") : word;
        boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
        String kind = option ? "option" : commands ? "command" : "argument";
        List<String> suggestions = option || commands ? e.getSuggestions() : List.of();
        String hint = suggestions.isEmpty()
                ? ""
                : " Did you mean "
                        + String.join(" or ", suggestions.stream().limit(3).toList()) + "?";
        return "unknown " + kind + " '" + shown + "'." + hint;
    }

    /** Some of picocli's messages say that they are errors, and some do not. */
    private static String plain(String message) {
        return message.replaceFirst("^Error: ", "");
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
