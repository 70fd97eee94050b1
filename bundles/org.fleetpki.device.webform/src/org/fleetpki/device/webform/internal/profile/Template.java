// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with placeholders such as <code>${cn}</code> or <code>${chain.pem|base64}</code>.
 *
 * @param parts what it consists of, in order
 */
public record Template(List<Part> parts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9.-]+)((?:\\|[a-z0-9]+)*)}");

    /** What can be done with a value. */
    public enum Filter {
        /** Its bytes in UTF-8, in base64 without line breaks. */
        BASE64,
        /** How many bytes it has in UTF-8. */
        LENGTH,
        /** In a JSON body: a number instead of text. */
        NUMBER
    }

    /** A piece of a template. */
    public sealed interface Part {

        /** Text that stands for itself. */
        record Literal(String text) implements Part {}

        /** A value by its name. */
        record Placeholder(String name, List<Filter> filters) implements Part {

            public Placeholder {
                filters = List.copyOf(filters);
            }
        }
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Read a template.
     *
     * @throws IllegalArgumentException with a sentence for the author if a placeholder is none
     */
    public static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            literal(text.substring(end, matcher.start()), parts);
            parts.add(new Part.Placeholder(matcher.group(1), filters(matcher.group(2))));
            end = matcher.end();
        }
        literal(text.substring(end), parts);
        return new Template(parts);
    }

    private static void literal(String text, List<Part> parts) {
        if (text.contains("${")) {
            throw new IllegalArgumentException("'${' begins a placeholder such as ${cn} or ${chain.pem|base64}");
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Literal(text));
        }
    }

    private static List<Filter> filters(String text) {
        List<Filter> filters = new ArrayList<>();
        for (String name : text.split("\\|")) {
            switch (name) {
                case "" -> {
                    // before the first bar
                }
                case "base64" -> filters.add(Filter.BASE64);
                case "length" -> filters.add(Filter.LENGTH);
                case "number" -> filters.add(Filter.NUMBER);
                default ->
                    throw new IllegalArgumentException(
                            "there is no filter '" + name + "'; known are base64, length, number");
            }
        }
        return filters;
    }

    /** The names that it uses. */
    public Set<String> names() {
        return parts.stream()
                .filter(Part.Placeholder.class::isInstance)
                .map(part -> ((Part.Placeholder) part).name())
                .collect(Collectors.toSet());
    }

    /** Whether it is one placeholder that shall become a number. */
    public boolean isNumber() {
        return parts.size() == 1
                && parts.getFirst() instanceof Part.Placeholder placeholder
                && placeholder.filters().contains(Filter.NUMBER);
    }

    /**
     * Fill it in.
     *
     * @param values by name, with the filters already applied to nothing
     * @param encoding what each value is passed through, such as percent-encoding
     */
    public String fill(UnaryOperator<String> values, UnaryOperator<String> encoding) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Literal literal -> text.append(literal.text());
                case Part.Placeholder placeholder ->
                    text.append(encoding.apply(Filters.apply(values.apply(placeholder.name()), placeholder.filters())));
            }
        }
        return text.toString();
    }
}
