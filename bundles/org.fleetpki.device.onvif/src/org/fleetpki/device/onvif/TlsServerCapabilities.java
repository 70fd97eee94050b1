// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.Optional;

/**
 * What a device's TLS server can do.
 *
 * @param versions of TLS, such as {@code 1.2}; empty if the device has no TLS server that can be set up
 * @param versionsCanBeChosen whether versions can be enabled and disabled
 * @param paths how many certification paths it uses at once, if the device tells
 * @param clientAuthentication whether clients can be asked for certificates
 * @param policies how many validation policies it uses at once, if the device tells
 */
public record TlsServerCapabilities(
        List<String> versions,
        boolean versionsCanBeChosen,
        Optional<Integer> paths,
        boolean clientAuthentication,
        Optional<Integer> policies) {

    public TlsServerCapabilities {
        versions = List.copyOf(versions);
    }

    static TlsServerCapabilities read(Answer answer) {
        Attributes told = new Attributes(answer);
        return new TlsServerCapabilities(
                told.words("TLSServerSupported"),
                told.flag("EnabledVersionsSupported"),
                told.number("MaximumNumberOfTLSCertificationPaths"),
                told.flag("TLSClientAuthSupported"),
                told.number("MaximumNumberOfTLSCertificationPathValidationPolicies"));
    }
}
