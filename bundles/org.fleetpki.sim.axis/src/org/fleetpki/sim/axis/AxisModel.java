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
 * @param keystores where keys are kept, the default first
 */
record AxisModel(String number, String type, List<Keystore> keystores) {

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
            case "P1375" -> new AxisModel(number, "Network Camera", List.of(TPM, SOFTWARE));
            case "P1367" -> new AxisModel(number, "Network Camera", List.of(OLD_SOFTWARE));
            default -> new AxisModel(number, "Dome Camera", List.of(SECURE_ELEMENT, TRUSTED_ENVIRONMENT));
        };
    }

    String fullName() {
        return "AXIS " + number + " " + type;
    }

    Optional<Keystore> keystore(String id) {
        return keystores.stream().filter(keystore -> keystore.id().equals(id)).findFirst();
    }
}
