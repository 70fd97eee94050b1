// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command to a module: {@code mod cmd X509 xml-info}, or the same over HTTP, {@code /X509/mod_cmd.xml?cmd=xml-info}.
 *
 * @param module such as {@code X509}
 * @param command its name
 * @param arguments in order; one name may stand there several times
 * @param blank how blanks are written in a configuration line
 */
public record ModuleCommand(String module, String command, List<Argument> arguments, Blank blank)
        implements ConfigLine {

    public ModuleCommand {
        arguments = List.copyOf(arguments);
        if (!module.matches("[A-Z][A-Z0-9-]*") || !command.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("'" + module + " " + command + "' is not a command of a module");
        }
    }

    /** A command with blanks as most devices want them. */
    public ModuleCommand(String module, String command, List<Argument> arguments) {
        this(module, command, arguments, Blank.PERCENT_20);
    }

    /** A command without arguments. */
    public static ModuleCommand of(String module, String command) {
        return new ModuleCommand(module, command, List.of());
    }

    /** The same with blanks written otherwise. */
    public ModuleCommand with(Blank other) {
        return new ModuleCommand(module, command, arguments, other);
    }

    /** Empty values are sent empty, so that a blank stands on both sides of them. */
    @Override
    public String text() {
        return "mod cmd " + module + " " + command
                + arguments.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Argument argument) {
        return " /" + argument.name() + (argument.flag() ? "" : " " + blank.encode(argument.value()));
    }

    /** The path that takes the command over HTTP. */
    public String path() {
        return "/" + module + "/mod_cmd.xml";
    }

    /**
     * The arguments as a query, or as a form. The device makes {@code /cmd} of the first one by itself, so an argument of
     * that name is not repeated.
     */
    public String query() {
        return "cmd=" + Blank.PLUS.encode(command)
                + arguments.stream()
                        .filter(argument -> !argument.name().equals("cmd"))
                        .map(argument -> "&" + argument.name() + "=" + Blank.PLUS.encode(argument.value()))
                        .collect(Collectors.joining());
    }
}
