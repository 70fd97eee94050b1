// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads forms that were sent as {@code multipart/form-data} (RFC 7578). */
public final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^\\s;]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private Multipart() {}

    /**
     * A field of a form.
     *
     * @param name its name
     * @param file the name of the file; empty for a field that is none
     * @param content its value
     */
    public record Part(String name, Optional<String> file, byte[] content) {

        /** The content as UTF-8. */
        public String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        /** Never the content, which may be a key. */
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Read a form.
     *
     * @return its fields in their order; none if the request carries no such form, or one that does not end
     */
    public static List<Part> parts(Request request) {
        String type = request.headers().first("Content-Type").orElse("");
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
            return List.of();
        }
        String line = "--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        // One char for each octet, so that binary content survives the search for the boundary.
        String body = "\r\n" + new String(request.body(), StandardCharsets.ISO_8859_1);
        String[] pieces = body.split(Pattern.quote("\r\n" + line), -1);
        if (pieces.length < 2 || !pieces[pieces.length - 1].startsWith("--")) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i < pieces.length - 1; i++) {
            part(pieces[i]).ifPresent(parts::add);
        }
        return parts;
    }

    /** The first field of that name. */
    public static Optional<Part> part(Request request, String name) {
        return parts(request).stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static Optional<Part> part(String piece) {
        int blank = piece.indexOf("\r\n\r\n");
        if (blank < 0) {
            return Optional.empty();
        }
        String headers =
                new String(piece.substring(0, blank).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Matcher name = NAME.matcher(headers);
        Matcher file = FILE.matcher(headers);
        byte[] content = piece.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
        return name.find()
                ? Optional.of(
                        new Part(name.group(1), file.find() ? Optional.of(file.group(1)) : Optional.empty(), content))
                : Optional.empty();
    }
}
