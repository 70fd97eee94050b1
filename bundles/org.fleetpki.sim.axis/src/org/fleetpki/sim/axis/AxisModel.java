// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.KeyKind;

/**
 * A product, and where it keeps private keys.
 *
 * @param number the product number, such as {@code P3265-V}
 * @param type what kind of product it is
 * @param line the line of products
 * @param keystores where keys are kept, the default first
 * @param capacity how many certificates it holds, those of authorities and from the factory not counted
 */
record AxisModel(String number, String type, Line line, List<Keystore> keystores, int capacity) {

    private static final int PLENTY = 64;

    /** Lines of products whose firmware versions are counted apart. */
    enum Line {
        VIDEO("12.2.62"),
        ACCESS_CONTROL_AND_AUDIO("1.84.4"),
        SWITCH("7.15.2");

        private final String firmware;

        Line(String firmware) {
            this.firmware = firmware;
        }

        /** The version that products of this line have if the order names none. */
        String firmware() {
            return firmware;
        }
    }

    /**
     * A place for private keys.
     *
     * @param id its name in the REST interface
     * @param level how well it protects them
     * @param certifications what it was certified for
     * @param hardware how error messages call it
     * @param kinds the kinds of key that it makes and takes
     */
    record Keystore(String id, String level, List<String> certifications, String hardware, Set<KeyKind> kinds) {}

    private static final Keystore SECURE_ELEMENT = new Keystore(
            "SE0", "STRONG", List.of("CC EAL6+"), "secure element", EnumSet.complementOf(EnumSet.of(KeyKind.RSA_1024)));

    private static final Keystore TRUSTED_ENVIRONMENT =
            new Keystore("TEE0", "TRUSTED_ENVIRONMENT", List.of(), "TEE", EnumSet.allOf(KeyKind.class));

    private static final Keystore TPM = new Keystore(
            "TPM0",
            "STRONG",
            List.of("CC EAL4+", "FIPS 140-2 Level 2"),
            "TPM",
            EnumSet.of(KeyKind.EC_P256, KeyKind.RSA_2048));

    private static final Keystore SOFTWARE =
            new Keystore("SOFTWARE0", "SOFTWARE", List.of(), "software", EnumSet.allOf(KeyKind.class));

    private static final Keystore OLD_SOFTWARE = new Keystore(
            "SOFTWARE0", "SOFTWARE", List.of(), "software", EnumSet.of(KeyKind.RSA_1024, KeyKind.RSA_2048));

    /** A product by its number; one that this simulator does not know has the usual keystores. */
    static AxisModel of(String number) {
        return switch (number) {
            case "" -> of("P3265-V");
            case "P1375" -> camera(number, "Network Camera", PLENTY, TPM, SOFTWARE);
            case "P1367" -> camera(number, "Network Camera", PLENTY, OLD_SOFTWARE);
            case "M1013" -> camera(number, "Network Camera", 1, OLD_SOFTWARE);
            case "A1001" -> old(number, "Network Door Controller", Line.ACCESS_CONTROL_AND_AUDIO);
            case "C3003-E" -> old(number, "Network Horn Speaker", Line.ACCESS_CONTROL_AND_AUDIO);
            case "T8508", "T8516", "T8524" -> old(number, "PoE+ Network Switch", Line.SWITCH);
            default -> camera(number, "Dome Camera", PLENTY, SECURE_ELEMENT, TRUSTED_ENVIRONMENT);
        };
    }

    private static AxisModel camera(String number, String type, int capacity, Keystore... keystores) {
        return new AxisModel(number, type, Line.VIDEO, List.of(keystores), capacity);
    }

    private static AxisModel old(String number, String type, Line line) {
        return new AxisModel(number, type, line, List.of(OLD_SOFTWARE), PLENTY);
    }

    String fullName() {
        return "AXIS " + number + " " + type;
    }

    Optional<Keystore> keystore(String id) {
        return keystores.stream().filter(keystore -> keystore.id().equals(id)).findFirst();
    }
}
