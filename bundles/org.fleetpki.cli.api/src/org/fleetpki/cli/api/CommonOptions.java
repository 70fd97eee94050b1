// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import picocli.CommandLine.Option;

/** The options of every command, as a picocli mixin. */
public final class CommonOptions {

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = {
                "The form of the data on stdout: ${COMPLETION-CANDIDATES}.",
                "json is one document; ndjson is one object on a line for each device, as soon as it is finished."
            })
    private OutputFormat format = OutputFormat.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            description = "Write nothing to stderr but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Log what happens to each device on stderr; twice for the causes of errors, too.")
    private boolean[] verbose = {};

    @Option(names = "--no-color", description = "No colours. So does the environment variable NO_COLOR.")
    private boolean noColour;

    public OutputFormat format() {
        return format;
    }

    public boolean isQuiet() {
        return quiet;
    }

    /** How often {@code -v} was given. */
    public int verbosity() {
        return verbose.length;
    }

    /** Whether colours were forbidden on the command line. */
    public boolean isColourForbidden() {
        return noColour;
    }
}
