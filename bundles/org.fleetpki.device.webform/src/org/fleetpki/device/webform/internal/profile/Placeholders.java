// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that a placeholder may have. */
public final class Placeholders {

    /** The private key as {@code PRIVATE KEY} in PEM (RFC 5208). */
    public static final String KEY_PKCS8 = "key.pkcs8.pem";

    /** The private key as {@code RSA PRIVATE KEY} (RFC 8017) or {@code EC PRIVATE KEY} (RFC 5915) in PEM. */
    public static final String KEY_PKCS1 = "key.pkcs1.pem";

    private static final Set<String> KEYS = Set.of(KEY_PKCS8, KEY_PKCS1);
    private static final Set<String> SECRETS = Set.of("password", "token", KEY_PKCS8, KEY_PKCS1);
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "user",
            "password",
            "token",
            "host",
            "id",
            "mode",
            "cn",
            "san",
            "san.ip",
            "san.dns",
            "days",
            "not-after",
            "cert.pem",
            "cert.base64",
            "chain.pem",
            KEY_PKCS8,
            KEY_PKCS1));

    /** Attributes of the subject, by their short names in RFC 4514. */
    private static final Pattern SUBJECT = Pattern.compile("subject\\.(C|ST|L|O|OU|CN)");

    private final Set<String> taken = new HashSet<>();

    /** Allow a name that a request takes from its answer. */
    void allow(String name) {
        if (KNOWN.contains(name) || !name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a value is remembered under a word of its own in lower-case letters, not '" + name + "'");
        }
        taken.add(name);
    }

    /** Refuse a template with names that nobody knows. */
    Template check(Template template) {
        for (String name : template.names()) {
            if (!KNOWN.contains(name)
                    && !taken.contains(name)
                    && !SUBJECT.matcher(name).matches()) {
                throw new IllegalArgumentException("there is no placeholder ${" + name + "}; known are "
                        + String.join(", ", KNOWN) + ", subject.C to subject.CN, and what was taken before");
            }
        }
        return template;
    }

    /** The same, where no private key may stand: addresses and headers end in logs of devices and proxies. */
    Template checkOpen(Template template) {
        if (template.names().stream().anyMatch(KEYS::contains)) {
            throw new IllegalArgumentException("a private key must not stand in an address or a header");
        }
        return check(template);
    }

    /** Whether a value is to be sent over TLS alone. */
    public static boolean isSecret(String name) {
        return SECRETS.contains(name);
    }
}
