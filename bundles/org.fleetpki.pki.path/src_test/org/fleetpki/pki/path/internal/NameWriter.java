// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.name.OidNames;

/** Encodes names that are written as {@code CN=camera,O=Works}; the last part is the first of the encoding (RFC 4514). */
final class NameWriter {

    private static final Pattern PART = Pattern.compile("([A-Z]+)=(\"[^\"]*\"|[^,]*)(?:,|$)");

    private static final Map<String, String> TYPES = Map.of(
            "CN", OidNames.COMMON_NAME,
            "O", OidNames.ORGANIZATION,
            "OU", OidNames.ORGANIZATIONAL_UNIT,
            "EMAILADDRESS", OidNames.EMAIL_ADDRESS);

    static byte[] write(String text) {
        List<byte[]> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String value = part.group(2).replace("\"", "").replace("\\0A", "\n");
            byte[] attribute = Der.sequence(Der.oid(TYPES.get(part.group(1))), Der.utf8(value));
            parts.addFirst(Der.setOf(List.of(attribute)));
        }
        return Der.sequence(parts);
    }

    private NameWriter() {}
}
