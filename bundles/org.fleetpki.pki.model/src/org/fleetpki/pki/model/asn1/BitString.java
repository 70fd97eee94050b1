// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

/**
 * A BIT STRING.
 *
 * @param octets its bits, the first one highest
 * @param unusedBits how many of the last octet do not count, 0 to 7
 */
public record BitString(Octets octets, int unusedBits) {

    /** How many bits there are. */
    public int size() {
        return octets.length() * 8 - unusedBits;
    }

    /** Whether a bit is there and set; bit 0 is the first. */
    public boolean isSet(int bit) {
        return bit < size() && (octets.get(bit / 8) & 0x80 >> bit % 8) != 0;
    }
}
