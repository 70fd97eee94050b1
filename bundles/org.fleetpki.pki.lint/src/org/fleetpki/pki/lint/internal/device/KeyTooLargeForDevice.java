// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.device;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Each doubling of the key costs six times the work. */
final class KeyTooLargeForDevice extends DeviceRule {

    KeyTooLargeForDevice() {
        super(Text.device(
                        "rsa-key-too-large-for-device",
                        Severity.WARNING,
                        "innovaphone Reference11r1, Certificate management, Certificate Key Length and CPU " + "Usage")
                .asks("The RSA key should not be longer than the device handles without delay.")
                .because("Setting up a TLS connection takes about six times the work for each doubling of the "
                        + "key: 4096 bits instead of 1024 take 36 times as long.")
                .remedy("Take a key of the length that the device's family is made for, or an EC-P256 key "
                        + "where it has elliptic curves."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        return certificate.publicKey().isRsa() && device.rsaBits().isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate, LintTarget.Device device) throws Asn1Exception {
        int bits = certificate.publicKey().bits();
        int comfortable = device.rsaBits().orElseThrow();
        if (bits <= comfortable) {
            return kept();
        }
        double doublings = Math.log((double) bits / comfortable) / Math.log(2);
        return broken(bits + " bits instead of " + comfortable + " take about " + Math.round(Math.pow(6, doublings))
                + " times as long");
    }
}
