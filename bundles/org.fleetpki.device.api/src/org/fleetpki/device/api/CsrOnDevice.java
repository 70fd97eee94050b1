// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.osgi.annotation.versioning.ConsumerType;

/** A request whose private key the device makes and never gives away. */
@ConsumerType
public interface CsrOnDevice extends Capability {

    /** The kinds of key that the device makes. */
    Set<KeyType> keyTypes();

    /** Where the certificate goes that is installed. */
    default Placement placement() {
        return Placement.BESIDE;
    }

    /**
     * Whether the device writes alternative names into its requests. Where it does not, the authority adds them when it
     * signs, from what the fleet knows.
     */
    default boolean writesAlternativeNames() {
        return true;
    }

    /**
     * Have the device make a key under a new name, beside what it has. Returns when the key is there.
     *
     * @param id a new name; where {@link #placement()} is in place, the name of that place, and what the device serves
     *     stays until {@link #install}
     * @throws DeviceException {@link Failure.Rejected} if the name is taken or the key cannot be made
     */
    void createKey(String id, KeyType type, CertificateSubject subject) throws DeviceException;

    /** A PKCS #10 request for the key of that name, in PEM or DER, to be verified by whoever reads it. */
    byte[] request(String id, CertificateSubject subject) throws DeviceException;

    /**
     * Install the certificate issued for the key of that name.
     *
     * @param chain leaf first, up to the root; what a device does not want of it, the adapter leaves out
     * @throws DeviceException {@link Failure.Rejected} if it does not belong to the key
     */
    void install(String id, List<X509Certificate> chain) throws DeviceException;
}
