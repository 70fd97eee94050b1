// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.webform.internal.profile.Spec;

/** The certificate that comes back when the own one is discarded. */
record DefaultByProfile(Spec.Default spec, Wire wire) implements DefaultCertificate, ByProfile {

    @Override
    public void restore() throws DeviceException {
        wire.run(spec.restore(), new Values(), "go back to its default certificate");
    }

    @Override
    public void renew() throws DeviceException {
        throw new DeviceException(
                new Failure.Unsupported("way to renew its default certificate", "its profile describes none"));
    }
}
