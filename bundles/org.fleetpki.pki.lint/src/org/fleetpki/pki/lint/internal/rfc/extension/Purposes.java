// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Map;
import java.util.Set;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.KeyUsage.Usage;
import org.fleetpki.pki.model.name.OidNames;

/** Which usages of a key a purpose may need; of them it needs one (RFC 5280, 4.2.1.12). */
final class Purposes {

    private static final Map<String, Set<Usage>> NEEDED = Map.of(
            OidNames.SERVER_AUTH, Set.of(Usage.DIGITAL_SIGNATURE, Usage.KEY_ENCIPHERMENT, Usage.KEY_AGREEMENT),
            OidNames.CLIENT_AUTH, Set.of(Usage.DIGITAL_SIGNATURE, Usage.KEY_AGREEMENT),
            OidNames.CODE_SIGNING, Set.of(Usage.DIGITAL_SIGNATURE),
            OidNames.EMAIL_PROTECTION,
                    Set.of(Usage.DIGITAL_SIGNATURE, Usage.NON_REPUDIATION, Usage.KEY_ENCIPHERMENT, Usage.KEY_AGREEMENT),
            OidNames.TIME_STAMPING, Set.of(Usage.DIGITAL_SIGNATURE, Usage.NON_REPUDIATION),
            OidNames.OCSP_SIGNING, Set.of(Usage.DIGITAL_SIGNATURE, Usage.NON_REPUDIATION));

    /** Whether all of them are purposes of RFC 5280. */
    static boolean areKnown(ExtendedKeyUsage purposes) {
        return NEEDED.keySet().containsAll(purposes.purposes());
    }

    /** The usages of a purpose; empty if it is not known. */
    static Set<Usage> mayNeed(String purpose) {
        return NEEDED.getOrDefault(purpose, Set.of());
    }

    private Purposes() {}
}
