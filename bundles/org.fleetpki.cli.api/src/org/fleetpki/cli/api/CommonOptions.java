// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command, as a picocli mixin. */
public final class CommonOptions {

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
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

    /** Names the formats as they are typed. */
    static final class FormatConverter implements ITypeConverter<OutputFormat> {

        @Override
        public OutputFormat convert(String text) {
            List<OutputFormat> formats = List.of(OutputFormat.values());
            return formats.stream()
                    .filter(format -> format.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + formats.stream().map(OutputFormat::toString).collect(Collectors.joining(", "))));
        }
    }

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
