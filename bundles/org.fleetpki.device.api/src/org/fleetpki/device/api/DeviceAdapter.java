// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Speaks to the devices of one family, such as the cameras of one vendor.
 *
 * <p>An adapter is an OSGi service, published once by the bundle of its family. It keeps nothing about any device: what
 * the fleet knows is in the {@link Endpoint} it is given, what the device allows is in the {@link DeviceSession} it
 * returns. It may be called by several threads at once.
 */
@ConsumerType
public interface DeviceAdapter {

    /** Service property that carries {@link #family()}, so that a filter can choose an adapter. */
    String FAMILY = "fleetpki.family";

    /** The key that inventories store; it never changes. */
    String family();

    /**
     * Tell whether the device at an endpoint is of this family, without logging in to it and without changing it.
     *
     * @throws DeviceException if nothing at the endpoint answers
     */
    Probe probe(Endpoint endpoint) throws DeviceException;

    /**
     * Log in to a device, trying the credentials once. The caller closes the session.
     *
     * @throws DeviceException if the device cannot be reached, trusted, or logged in to, or is of another family
     */
    DeviceSession open(Endpoint endpoint, Credentials credentials) throws DeviceException;

    /**
     * The names of the {@link Endpoint#settings() settings} that this family understands; others are refused when a fleet
     * file is read.
     */
    default Set<String> settings() {
        return Set.of();
    }

    /**
     * What a certificate says that the maker put into a device, to be believed only if its chain ends at an authority of
     * the maker that the fleet trusts for this. Nothing is contacted.
     *
     * @return empty if it is no such certificate
     */
    default Optional<FactoryIdentity> factoryIdentity(X509Certificate leaf) {
        return Optional.empty();
    }
}
