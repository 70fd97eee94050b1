// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names a key in a token by a URI of RFC 7512, such as
 * {@code pkcs11:slot-id=1;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so}.
 *
 * @param module the library of the token's maker
 * @param slot the slot that the token is in
 * @param object the label of the key and of its certificate
 */
public record Pkcs11Uri(Path module, long slot, String object) {

    private static final String SCHEME = "pkcs11:";

    private static final String EXAMPLE = "pkcs11:slot-id=1;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so";

    public Pkcs11Uri {
        if (!module.isAbsolute() || module.toString().matches(".*[\\p{Cntrl}\"].*")) {
            throw new IllegalArgumentException("the module-path must be absolute and without quotes");
        }
        if (slot < 0) {
            throw new IllegalArgumentException("a slot-id is not negative");
        }
        if (object.isBlank() || object.length() > 128 || object.matches(".*[\\p{Cntrl}/].*")) {
            throw new IllegalArgumentException("the object must have a label of 1 to 128 characters without '/'");
        }
    }

    /**
     * Read one.
     *
     * @throws IllegalArgumentException if it is none, or has a PIN in it; the message never repeats it
     */
    public static Pkcs11Uri parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new IllegalArgumentException("a key in a token is named like " + EXAMPLE);
        }
        int query = text.indexOf('?');
        Map<String, String> attributes = new HashMap<>();
        read(attributes, text.substring(SCHEME.length(), query < 0 ? text.length() : query), ";");
        read(attributes, query < 0 ? "" : text.substring(query + 1), "&");
        if (attributes.containsKey("pin-value") || attributes.containsKey("pin-source")) {
            throw new IllegalArgumentException("a PIN does not belong into a URI; it is the passphrase of the key");
        }
        if (attributes.containsKey("token") && !attributes.containsKey("slot-id")) {
            throw new IllegalArgumentException(
                    "a token cannot be found by its name; give its slot-id, which 'pkcs11-tool -L' shows");
        }
        return new Pkcs11Uri(
                Path.of(required(attributes, "module-path")),
                slot(required(attributes, "slot-id")),
                required(attributes, "object"));
    }

    private static void read(Map<String, String> attributes, String part, String separator) {
        for (String attribute : part.split(separator)) {
            int equals = attribute.indexOf('=');
            if (equals > 0) {
                attributes.put(attribute.substring(0, equals), decode(attribute.substring(equals + 1)));
            } else if (!attribute.isEmpty()) {
                throw new IllegalArgumentException("each attribute has a name and a value, as in " + EXAMPLE);
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String required(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name))
                .orElseThrow(() -> new IllegalArgumentException("it lacks " + name + ", as in " + EXAMPLE));
    }

    private static long slot(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the slot-id is a whole number", e);
        }
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return SCHEME + "slot-id=" + slot + ";object=" + encode(object) + "?module-path="
                + encode(module.toString()).replace("%2F", "/");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
