// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Finds out which of the process's streams are a terminal, and how wide it is. Java itself tells only whether stdin and
 * stdout both are ({@link System#console()}); Linux tells of each one, in {@code /proc/self/fd}.
 */
class TerminalDevice {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;
    private static final long STTY_MILLIS = 1000;

    private final Map<String, String> environment;
    private final Path descriptors;
    private final Optional<Console> console;
    private Integer columns;

    TerminalDevice() {
        this(System.getenv(), Path.of("/proc/self/fd"), TerminalDevice::realConsole);
    }

    TerminalDevice(Map<String, String> environment, Path descriptors, Supplier<Optional<Console>> console) {
        this.environment = environment;
        this.descriptors = descriptors;
        this.console = console.get();
    }

    boolean isOut() {
        return isTerminal(1);
    }

    boolean isErr() {
        return isTerminal(2);
    }

    Optional<Console> console() {
        return console;
    }

    /** What a script or a package that starts this program says it is called by; else as it is in its own folder. */
    String programName() {
        String name = environment.getOrDefault("FLEETPKI_COMMAND", "");
        return name.isBlank() ? "./fleetpki" : name;
    }

    /** See https://no-color.org: any value but an empty one. */
    boolean isColourful() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** What COLUMNS says, else what the terminal says, else 80. */
    synchronized int columns() {
        if (columns == null) {
            int told = number(environment.getOrDefault("COLUMNS", ""));
            int found = told > 0 ? told : number(sttySize().replaceFirst("^\\d+ ", ""));
            columns = found > 0 ? Math.max(found, FEWEST_COLUMNS) : USUAL_COLUMNS;
        }
        return columns;
    }

    private boolean isTerminal(int descriptor) {
        Path link = descriptors.resolve(Integer.toString(descriptor));
        if (!Files.isSymbolicLink(link)) {
            return console.isPresent();
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** Rows and columns, as {@code stty size} prints them; empty if that cannot be had. */
    private static String sttySize() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
            return "";
        }
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream answer = stty.getInputStream()) {
                if (!stty.waitFor(STTY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return "";
                }
                return new String(answer.readAllBytes(), StandardCharsets.US_ASCII).strip();
            } finally {
                stty.destroy();
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** From Java 22 on there may be a console that is no terminal, and a method that tells so. */
    private static Optional<Console> realConsole() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            Object terminal = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(terminal) ? Optional.of(console) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.of(console);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
