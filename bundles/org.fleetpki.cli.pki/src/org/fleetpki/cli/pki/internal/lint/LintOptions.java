// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.pki.api.lint.Linter.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code cert lint}, as a picocli mixin: those of every command, with one format more. */
final class LintOptions {

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
            description = {
                "The form of the data on stdout: ${COMPLETION-CANDIDATES}.",
                "ndjson is one object on a line for each thing that was looked at; sarif is SARIF 2.1.0."
            })
    LintFormat format = LintFormat.TEXT;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            converter = ScopeConverter.class,
            description = {
                "How much the rules of public authorities weigh: public as they stand, private as notices.",
                "Default: private for files, public with --batch."
            })
    Scope scope;

    @Option(
            names = {"-q", "--quiet"},
            description = "Write nothing to stderr but errors.")
    boolean quiet;

    @Option(names = "--no-color", description = "No colours. So does the environment variable NO_COLOR.")
    boolean noColour;

    /** Names the formats as they are typed. */
    static final class FormatConverter implements ITypeConverter<LintFormat> {

        @Override
        public LintFormat convert(String text) {
            return choice(text, List.of(LintFormat.values()));
        }
    }

    /** Names the scopes as they are typed. */
    static final class ScopeConverter implements ITypeConverter<Scope> {

        @Override
        public Scope convert(String text) {
            return choice(text, List.of(Scope.values()));
        }
    }

    /** How text is written, as {@link TextStyle#of} tells it for the options of every command. */
    TextStyle style(Terminal terminal) {
        TextStyle style = TextStyle.of(terminal, new CommonOptions());
        return new TextStyle(style.columns(), style.unicode(), style.colour() && !noColour);
    }

    private static <T extends Enum<T>> T choice(String text, List<T> choices) {
        return choices.stream()
                .filter(choice -> typed(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                        + choices.stream().map(LintOptions::typed).collect(Collectors.joining(", "))));
    }

    private static String typed(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
