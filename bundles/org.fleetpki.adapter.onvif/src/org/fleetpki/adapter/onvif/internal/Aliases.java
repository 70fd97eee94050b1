// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.security.cert.X509Certificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.pki.api.Fingerprint;

/** The names that are given to things in a device. ONVIF has no mark for what the maker put there. */
final class Aliases {

    static final String OURS = "fleetpki-";

    /** The alias of a self-signed certificate that stands in for the one to be issued; its key has the name. */
    static final String WAITING = OURS + "waiting";

    private static final int FINGERPRINT_DIGITS = 16;

    static Origin origin(String alias) {
        return isOurs(alias) ? Origin.OURS : Origin.OTHER;
    }

    static boolean isOurs(String alias) {
        return alias.startsWith(OURS);
    }

    /** The name under which we give a device an authority's certificate; the same certificate has the same name. */
    static String ofAuthority(X509Certificate certificate) {
        return OURS + "ca-" + Fingerprint.of(certificate).hex().substring(0, FINGERPRINT_DIGITS);
    }

    /** The name of the certification path that begins with a certificate of ours. */
    static String ofPath(String id) {
        return isOurs(id) ? id : OURS + id;
    }

    private Aliases() {}
}
