// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.sim.Pem;

/** Reads fields that hold one certificate. */
final class SinglePem {

    private SinglePem() {}

    /** The certificate. A concatenated chain is refused, as the AXIS OS knowledge base says of authorities. */
    static X509Certificate certificate(String pem) throws RestException {
        List<X509Certificate> certificates;
        try {
            certificates = Pem.certificates(pem);
        } catch (IOException e) {
            throw RestException.validation("the certificate cannot be read");
        }
        if (certificates.size() != 1) {
            throw RestException.validation("one certificate in PEM is needed, not " + certificates.size());
        }
        return certificates.getFirst();
    }
}
