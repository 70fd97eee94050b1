// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.device.http.DeviceText;

/** Reads the certificates that devices list. */
final class StoredEntry {

    private static final Logger LOG = System.getLogger(StoredEntry.class.getName());

    /** An entry of a list; empty if its certificate cannot be read, so that one damaged entry hides no other. */
    static Optional<StoredCertificate> read(String id, byte[] pemOrDer) {
        Optional<StoredCertificate> entry =
                certificate(pemOrDer).map(certificate -> new StoredCertificate(id, certificate, Aliases.origin(id)));
        if (entry.isEmpty()) {
            LOG.log(Level.DEBUG, "left out a certificate that cannot be read: {0}", DeviceText.clean(id));
        }
        return entry;
    }

    private static Optional<X509Certificate> certificate(byte[] pemOrDer) {
        try {
            return Optional.ofNullable((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pemOrDer)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private StoredEntry() {}
}
