// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.device.api.CertificateStore;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.HttpsSettings;
import org.fleetpki.device.api.StoredCertificate;

/**
 * What a device was told to serve. Only a certificate that we brought, or that the device showed over the trusted log-in, is
 * named here, and so nobody in between can put his own in its place.
 *
 * @param leaf the certificate
 * @param interruption how long the device is usually away for it
 */
record ServedSoon(X509Certificate leaf, Duration interruption) {

    /** What the device keeps under a name; empty if it does not show it. */
    static Optional<X509Certificate> stored(DeviceSession session, String id) throws DeviceException {
        Optional<CertificateStore> store = session.capability(CertificateStore.class);
        if (store.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return store.get().certificates().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(StoredCertificate::certificate);
    }

    /** What the device says that its web server serves now; empty if it is away, or does not say it. */
    static Optional<X509Certificate> told(DeviceSession session) {
        try {
            Optional<HttpsSettings> https = session.capability(HttpsSettings.class);
            return https.isEmpty()
                    ? Optional.empty()
                    : stored(session, https.get().read().certificateId());
        } catch (DeviceException e) {
            // Its web server is starting anew, and takes the log-in with it.
            return Optional.empty();
        }
    }
}
