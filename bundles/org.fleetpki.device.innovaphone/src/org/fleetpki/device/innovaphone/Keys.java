// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.KeyType;

/** The keys that the devices make, and what they cost (innovaphone wiki, Reference11r1, Certificate management). */
public final class Keys {

    private static final int SHORTEST = 1024;
    private static final int FOR_EACH_DOUBLING = 6;
    private static final Pattern MAJOR = Pattern.compile("(\\d{1,4})r\\d", Pattern.CASE_INSENSITIVE);

    /** RSA of three lengths. */
    public static Set<KeyType> types() {
        return EnumSet.of(KeyType.RSA_1024, KeyType.RSA_2048, KeyType.RSA_4096);
    }

    /** The lengths that are not deprecated in a firmware such as {@code 13r3}: 1024 bits are from 16r1 on. */
    public static Set<KeyType> types(String firmware) {
        Set<KeyType> types = types();
        Matcher major = MAJOR.matcher(firmware);
        if (major.lookingAt() && Integer.parseInt(major.group(1)) >= 16) {
            types.remove(KeyType.RSA_1024);
        }
        return types;
    }

    /** How the device names a kind, such as {@code 2048-bit}. */
    public static String name(KeyType type) {
        if (!types().contains(type)) {
            throw new IllegalArgumentException("innovaphone devices make no " + type.id() + " keys");
        }
        return type.bits() + "-bit";
    }

    /**
     * How much longer a TLS connection takes than with the 1024 bits of the factory's key: each doubling of the length
     * takes six times the processor.
     */
    public static int workFactor(KeyType type) {
        int factor = 1;
        for (int bits = SHORTEST; bits < type.bits(); bits *= 2) {
            factor *= FOR_EACH_DOUBLING;
        }
        return factor;
    }

    private Keys() {}
}
