// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DefaultCertificate;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.innovaphone.RequestForm;

/** The certificate from the factory, or the one that the device signs itself where it has none. */
record DefaultOnInnovaphone(CertificateModule module) implements DefaultCertificate {

    @Override
    public Cost cost() {
        return new Cost(
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                "HTTPS and SIPS are off while a default certificate is being made");
    }

    @Override
    public List<String> limits() {
        return List.of(
                "The certificate chain in use and its private key are lost for good.",
                "Where there is no certificate from the factory a self-signed one is made, with the NetBIOS name of the"
                        + " device and valid for 10 years.",
                "Only a default certificate that has expired can be renewed.");
    }

    @Override
    public boolean isExperimental() {
        return true;
    }

    @Override
    public void restore() throws DeviceException {
        module.channel()
                .changeAndLose(
                        module.profile().command("servercert.clear", Map.of("target", RequestForm.DEVICE)),
                        "go back to its default certificate");
    }

    @Override
    public void renew() throws DeviceException {
        module.channel()
                .changeAndLose(module.profile().command("servercert.renew", Map.of()), "renew its default certificate");
    }
}
