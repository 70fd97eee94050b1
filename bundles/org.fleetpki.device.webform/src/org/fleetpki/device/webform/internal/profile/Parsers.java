// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.fleetpki.pki.api.KeyType;
import tools.jackson.core.JsonPointer;

/** Reads single values, or refuses them with a sentence that says what would be right. */
final class Parsers {

    private static final Pattern FAMILY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    /** What the transport writes itself and refuses from anybody else. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade");

    static Pattern regex(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("this is no regular expression: " + e.getDescription(), e);
        }
    }

    static JsonPointer pointer(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a JSON pointer begins with a slash, such as /0/value (RFC 6901), not '" + text + "'");
        }
        return JsonPointer.compile(text);
    }

    static int status(String text) {
        if (!text.matches("[1-5][0-9][0-9]")) {
            throw new IllegalArgumentException("a status is a number such as 200, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    static String method(String text) {
        if (!METHODS.contains(text)) {
            throw new IllegalArgumentException("write GET, POST, PUT, DELETE or PATCH, not '" + text + "'");
        }
        return text;
    }

    static String header(String text) {
        if (!HEADER.matcher(text).matches() || OWN_HEADERS.contains(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header '" + text + "' cannot be set here");
        }
        return text;
    }

    static String family(String text) {
        if (!FAMILY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a family is a word of lower-case letters, digits and hyphens, not '" + text + "'");
        }
        return text;
    }

    static KeyType keyType(String text) {
        KeyType type = KeyType.parse(text);
        if (!KeyType.ofDevices().contains(type)) {
            throw new IllegalArgumentException("devices are given no keys of type " + text + "; known are "
                    + String.join(
                            ", ", KeyType.ofDevices().stream().map(KeyType::id).toList()));
        }
        return type;
    }

    /** A path from its first slash on; what is to be encoded there comes by placeholders. */
    static Template path(String text) {
        if (!text.startsWith("/") || text.contains("?") || text.contains(" ") || text.contains("#")) {
            throw new IllegalArgumentException(
                    "a path begins with a slash and has no blank in it; parameters stand under query");
        }
        return Template.parse(text);
    }

    private Parsers() {}
}
