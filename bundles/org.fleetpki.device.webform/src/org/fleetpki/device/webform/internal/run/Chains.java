// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import java.util.List;

/** Makes chains fit for a device. */
final class Chains {

    /** The chain without a root at its end, which nobody needs from a server (RFC 8446, 4.4.2); the leaf always stays. */
    static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
        X509Certificate last = chain.getLast();
        return chain.size() > 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                ? chain.subList(0, chain.size() - 1)
                : chain;
    }

    private Chains() {}
}
