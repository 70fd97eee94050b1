// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.device.api.FactoryIdentity;
import org.fleetpki.pki.model.name.DistinguishedName;

/**
 * What an AXIS device ID says (IEEE 802.1AR): it is issued by one of the authorities that begin with "Axis device ID",
 * and its subject has the serial number of the device.
 */
final class FactoryIdentityOfAxis {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String SERIAL_NUMBER = "2.5.4.5";
    private static final String ISSUER = "axis device id";

    static Optional<FactoryIdentity> read(X509Certificate leaf) {
        List<String> issuers =
                DistinguishedName.of(leaf.getIssuerX500Principal()).texts(COMMON_NAME);
        if (issuers.stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(ISSUER))) {
            return Optional.empty();
        }
        return DistinguishedName.of(leaf.getSubjectX500Principal()).texts(SERIAL_NUMBER).stream()
                .map(serial -> serial.strip().replace(":", "").replace("-", "").toUpperCase(Locale.ROOT))
                .filter(serial -> serial.matches("[0-9A-F]{12}"))
                .findFirst()
                .map(FactoryIdentity::new);
    }

    private FactoryIdentityOfAxis() {}
}
