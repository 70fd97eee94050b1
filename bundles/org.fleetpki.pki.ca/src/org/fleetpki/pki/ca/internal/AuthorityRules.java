// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.AuthorityOrder;
import org.fleetpki.pki.api.ca.CertificateProfile.Usage;

/** What is asked of the order of a new authority. */
final class AuthorityRules {

    /** openssl neither writes nor asks for shorter ones; nor do tokens have shorter PINs. */
    private static final int SHORTEST_PASSPHRASE = 4;

    static void requireUsage(AuthorityOrder order, Usage usage) throws PkiException {
        if (order.profile().usage() != usage) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "profile-of-other-usage",
                    "The profile " + order.profile().id() + " is of usage "
                            + order.profile().usage().id() + ", here " + usage.id() + " is needed.",
                    "Take a profile of usage " + usage.id() + "."))));
        }
    }

    static void requirePassphrase(Secret passphrase) throws PkiException {
        char[] characters = passphrase.characters();
        int length = characters.length;
        Arrays.fill(characters, '\0');
        if (length < SHORTEST_PASSPHRASE) {
            throw new PkiException(new PkiFailure.Refused(List.of(Findings.error(
                    "passphrase-too-short",
                    "The passphrase of an authority must have at least " + SHORTEST_PASSPHRASE + " characters.",
                    "Choose a longer one; openssl does not read shorter ones either."))));
        }
    }

    private AuthorityRules() {}
}
