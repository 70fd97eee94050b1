// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.innovaphone.FactoryAuthority;
import org.fleetpki.device.innovaphone.RequestForm;
import org.fleetpki.pki.api.GeneralName;

/**
 * The places of certificates. One is the device's own; each other one is named by the domain name that an application
 * asks for, and its certificate has that common name.
 */
final class Targets {

    static final Placement PLACEMENT = new Placement.InPlace(
            RequestForm.DEVICE, "Its default certificate comes back; the certificate that it had before is lost.");

    /** Refuse a place that is none, and a name that would not be found there. */
    static void require(String id, X500Principal name, String task) throws DeviceException {
        if (id.equals(RequestForm.DEVICE)) {
            return;
        }
        try {
            new GeneralName.Dns(id);
        } catch (IllegalArgumentException e) {
            throw new DeviceException(
                    new Failure.Rejected(
                            task, "an application certificate is named by a domain name, not '" + id + "'"),
                    e);
        }
        if (!FactoryAuthority.commonName(name).equalsIgnoreCase(id)) {
            throw new DeviceException(
                    new Failure.Rejected(task, "applications look for the common name, which has to be '" + id + "'"));
        }
    }

    /** The same of a certificate. */
    static void require(String id, X509Certificate leaf, String task) throws DeviceException {
        require(id, leaf.getSubjectX500Principal(), task);
    }

    private Targets() {}
}
