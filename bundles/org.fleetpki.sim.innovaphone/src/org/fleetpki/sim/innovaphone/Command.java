// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.sim.Parameters;

/**
 * A command to one of the device's modules.
 *
 * @param module such as {@code X509}
 * @param name such as {@code xml-info}
 * @param arguments those with a name, {@code /target device}
 * @param words those without, as {@code UP1 check ser 4711} has two
 */
record Command(String module, String name, Parameters arguments, List<String> words) {

    Command {
        words = List.copyOf(words);
    }

    /**
     * Read a line of a configuration: {@code mod cmd <module> <command>} or {@code vars read|create|del}, which becomes a
     * command of the module {@code VARS}.
     *
     * @return empty if it is neither, such as a comment
     * @throws IllegalArgumentException if an escape is broken
     */
    static Optional<Command> parse(String line) {
        List<String> tokens = List.of(line.strip().split("\\s+"));
        if (tokens.size() >= 4 && tokens.get(0).equals("mod") && tokens.get(1).equals("cmd")) {
            return Optional.of(of(tokens.get(2), tokens.get(3), tokens.subList(4, tokens.size())));
        }
        if (tokens.size() >= 3 && tokens.get(0).equals("vars")) {
            return Optional.of(of("VARS", tokens.get(1), tokens.subList(2, tokens.size())));
        }
        return Optional.empty();
    }

    private static Command of(String module, String name, List<String> tokens) {
        List<Map.Entry<String, String>> arguments = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).startsWith("/")) {
                words.add(tokens.get(i));
            } else if (i + 1 < tokens.size() && !tokens.get(i + 1).startsWith("/")) {
                arguments.add(Map.entry(tokens.get(i).substring(1), decode(tokens.get(++i))));
            } else {
                arguments.add(Map.entry(tokens.get(i).substring(1), ""));
            }
        }
        return new Command(module, name, new Parameters(arguments), words);
    }

    static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Module and name, as the file of names writes them. */
    String key() {
        return module + " " + name;
    }

    @Override
    public String toString() {
        return key();
    }
}
