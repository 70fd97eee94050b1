// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.model.name.AttributeValue;
import org.fleetpki.pki.model.name.DistinguishedName;

/** Writes distinguished names on one line as openssl does in its index: {@code /C=DE/O=Works/CN=camera}. */
final class OnelineName {

    /** The short names of openssl's objects. */
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("2.5.4.3", "CN"),
            Map.entry("2.5.4.4", "SN"),
            Map.entry("2.5.4.5", "serialNumber"),
            Map.entry("2.5.4.6", "C"),
            Map.entry("2.5.4.7", "L"),
            Map.entry("2.5.4.8", "ST"),
            Map.entry("2.5.4.9", "street"),
            Map.entry("2.5.4.10", "O"),
            Map.entry("2.5.4.11", "OU"),
            Map.entry("2.5.4.12", "title"),
            Map.entry("2.5.4.13", "description"),
            Map.entry("2.5.4.17", "postalCode"),
            Map.entry("2.5.4.20", "telephoneNumber"),
            Map.entry("2.5.4.41", "name"),
            Map.entry("2.5.4.42", "GN"),
            Map.entry("2.5.4.43", "initials"),
            Map.entry("2.5.4.44", "generationQualifier"),
            Map.entry("2.5.4.46", "dnQualifier"),
            Map.entry("2.5.4.65", "pseudonym"),
            Map.entry("1.2.840.113549.1.9.1", "emailAddress"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"),
            Map.entry("0.9.2342.19200300.100.1.25", "DC"));

    /** The name; empty for an empty name. */
    static String of(X500Principal name) {
        StringBuilder line = new StringBuilder();
        for (List<AttributeValue> part : DistinguishedName.of(name).parts()) {
            char separator = '/';
            for (AttributeValue attribute : part) {
                line.append(separator)
                        .append(SHORT_NAMES.getOrDefault(attribute.oid(), attribute.oid()))
                        .append('=');
                append(line, attribute.value().content().toArray());
                separator = '+';
            }
        }
        return line.toString();
    }

    /** Octets that are not printable ASCII become {@code \xC3}; the separators get a backslash. */
    private static void append(StringBuilder line, byte[] value) {
        for (byte octet : value) {
            if (octet >= ' ' && octet <= '~') {
                line.append(octet == '/' || octet == '+' ? "\\" : "").append((char) octet);
            } else {
                line.append(String.format("\\x%02X", octet));
            }
        }
    }

    private OnelineName() {}
}
