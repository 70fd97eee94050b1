// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.annotation.versioning.ConsumerType;

/** What is wrong with the certificates of a device, in the words of its maker: why a browser shows "not secure". */
@ConsumerType
public interface DeviceChecks extends Capability {

    /**
     * Look at the device.
     *
     * @param known what the fleet knows and the device does not
     * @return what is wrong or remarkable, gravest first; empty if nothing is
     */
    List<Finding> check(Known known) throws DeviceException;

    /** The same, of a device that nothing is known about. */
    default List<Finding> check() throws DeviceException {
        return check(Known.NOTHING);
    }

    /**
     * What the fleet knows.
     *
     * @param installed the certificate that was last brought to this device
     * @param elsewhere the leaves that other devices serve, by their SHA-256 fingerprints
     */
    record Known(Optional<X509Certificate> installed, Set<Fingerprint> elsewhere) {

        /** Nothing. */
        public static final Known NOTHING = new Known(Optional.empty(), Set.of());

        public Known {
            elsewhere = Set.copyOf(elsewhere);
        }
    }
}
