// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetpki.sim.KeyKind;

/**
 * How controllers differ.
 *
 * @param product what it calls itself
 * @param managerId the last part of its manager's path
 * @param rsa the word for RSA keys
 * @param ec the word for elliptic curves
 * @param lengths lengths of RSA keys that it makes
 * @param curves its words for curves, the default first
 * @param defaultAlgorithm the word for the algorithm that it takes if the request names none
 * @param mostUsages how many key usages a request may name
 * @param challengePassword whether a request may carry one
 * @param addresses whether it tells IP addresses from names in {@code AlternativeNames}
 * @param waits whether a client waits for its key; otherwise it is told to come again
 * @param activation when a new certificate is served
 */
record RedfishModel(
        String product,
        String managerId,
        String rsa,
        String ec,
        List<Integer> lengths,
        Map<String, KeyKind> curves,
        String defaultAlgorithm,
        int mostUsages,
        boolean challengePassword,
        boolean addresses,
        boolean waits,
        Activation activation) {

    /** When a new certificate is served. */
    enum Activation {
        AT_ONCE,
        WEB_SERVER_RESTARTS,
        AFTER_RESET
    }

    /** A model by its name; one that this simulator does not know is as the standard describes. */
    static RedfishModel of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "openbmc" -> openBmc();
            case "idrac" -> standard("PowerEdge R650", "iDRAC.Embedded.1", Activation.AFTER_RESET);
            case "" -> standard("Manager", "1", Activation.WEB_SERVER_RESTARTS);
            default -> standard(name, "1", Activation.WEB_SERVER_RESTARTS);
        };
    }

    /** Who made it, as the service root says; the DMTF mockups are of Contoso. */
    String vendor() {
        return switch (managerId) {
            case "bmc" -> "OpenBMC";
            case "iDRAC.Embedded.1" -> "Dell";
            default -> "Contoso";
        };
    }

    private static RedfishModel standard(String product, String managerId, Activation activation) {
        Map<String, KeyKind> curves = new LinkedHashMap<>();
        curves.put("TPM_ECC_NIST_P256", KeyKind.EC_P256);
        curves.put("TPM_ECC_NIST_P384", KeyKind.EC_P384);
        curves.put("TPM_ECC_NIST_P521", KeyKind.EC_P521);
        return new RedfishModel(
                product,
                managerId,
                "TPM_ALG_RSA",
                "TPM_ALG_ECDSA",
                List.of(2048, 3072, 4096),
                curves,
                "TPM_ALG_RSA",
                9,
                true,
                true,
                true,
                activation);
    }

    private static RedfishModel openBmc() {
        Map<String, KeyKind> curves = new LinkedHashMap<>();
        curves.put("secp384r1", KeyKind.EC_P384);
        curves.put("prime256v1", KeyKind.EC_P256);
        curves.put("secp521r1", KeyKind.EC_P521);
        return new RedfishModel(
                "OpenBmc", "bmc", "RSA", "EC", List.of(2048), curves, "EC", 1, false, false, false, Activation.AT_ONCE);
    }
}
