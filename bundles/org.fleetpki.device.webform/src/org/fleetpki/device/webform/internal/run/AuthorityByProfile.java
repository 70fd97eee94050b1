// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.security.cert.X509Certificate;
import org.fleetpki.device.api.BuiltInAuthority;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;

/** The device's own authority. */
record AuthorityByProfile(Spec.Authority spec, Wire wire) implements BuiltInAuthority, ByProfile {

    @Override
    public X509Certificate authority() throws DeviceException {
        Answer answer = wire.demand(spec.get(), new Values(), "hand out the certificate of its authority");
        return CertificateText.certificate(spec.certificate().from(answer).orElse(""));
    }
}
