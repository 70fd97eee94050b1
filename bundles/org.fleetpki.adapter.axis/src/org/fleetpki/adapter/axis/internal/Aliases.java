// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import org.fleetpki.device.api.StoredCertificate.Origin;
import org.fleetpki.pki.api.Fingerprint;

/** The names that certificates have in an AXIS device: free text of up to 128 characters. */
final class Aliases {

    private static final String OURS = "fleetpki-";

    /** The device identities of IEEE 802.1AR and their authorities, made in the factory. */
    private static final String FACTORY = "Axis device ID ";

    private static final int FINGERPRINT_DIGITS = 16;

    static Origin origin(String alias) {
        if (isFactory(alias)) {
            return Origin.FACTORY;
        }
        return alias.startsWith(OURS) ? Origin.OURS : Origin.OTHER;
    }

    static boolean isFactory(String alias) {
        return alias.startsWith(FACTORY);
    }

    /** The name under which we give a device an authority's certificate; the same certificate has the same name. */
    static String ofAuthority(X509Certificate certificate) {
        return OURS + "ca-" + Fingerprint.of(certificate).hex().substring(0, FINGERPRINT_DIGITS);
    }

    /** The alias as a segment of a path; factory names have spaces and parentheses. */
    static String encode(String alias) {
        return URLEncoder.encode(alias, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Aliases() {}
}
