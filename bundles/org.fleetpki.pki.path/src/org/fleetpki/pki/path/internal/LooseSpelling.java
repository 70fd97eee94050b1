// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.net.IDN;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.IpLiteral;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Recognizes names in spellings that some program understands, and others do not. */
final class LooseSpelling {

    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,8}");

    private static final Pattern DOTTED = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){3}");

    private static final int MAX_LENGTH = 253;

    /** Whether a text is another spelling of a name. */
    static boolean means(String text, EncodedGeneralName name) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        return switch (name.kind()) {
            case IP ->
                address(text)
                        .filter(octets -> Arrays.equals(octets, name.content().toArray()))
                        .isPresent();
            case DNS -> name.text().equalsIgnoreCase(text) || name.text().equalsIgnoreCase(ascii(text));
            default -> false;
        };
    }

    private static Optional<byte[]> address(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            long value = Long.parseLong(text.substring(2), 16);
            return Optional.of(
                    new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
        }
        if (DOTTED.matcher(text).matches()) {
            byte[] octets = new byte[4];
            String[] parts = text.split("\\.");
            for (int i = 0; i < octets.length; i++) {
                octets[i] = (byte) Integer.parseInt(parts[i]);
            }
            return Optional.of(octets);
        }
        return IpLiteral.parse(text).map(address -> address.getAddress());
    }

    private static String ascii(String text) {
        try {
            return IDN.toASCII(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private LooseSpelling() {}
}
