// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The chains of other parties that a device refused when they connected, or when it connected to them. */
@ConsumerType
public interface RejectedCertificates extends Capability {

    /** All that it remembers, latest first. */
    List<Rejected> rejected() throws DeviceException;

    /**
     * Put one certificate of a rejected chain into the trust list.
     *
     * @param id the chain's
     * @param certificate one of the chain's
     * @throws DeviceException {@link Failure.Rejected} if the certificate is not valid now by the device's clock, or is
     *     not in that chain
     */
    void trust(String id, X509Certificate certificate) throws DeviceException;

    /** Forget all of them. */
    void clear() throws DeviceException;

    /**
     * One refusal.
     *
     * @param id the name that the device knows it by
     * @param chain what was presented, leaf first; never empty
     * @param reason why it was refused
     * @param at when, if the device tells
     */
    record Rejected(String id, List<X509Certificate> chain, Reason reason, Optional<Instant> at) {

        public Rejected {
            chain = List.copyOf(chain);
        }
    }

    /** Why a chain was refused. */
    enum Reason {
        /** The root is not in the chain, so that not even its issuer is known: the vendor's "Unknown CA". */
        UNKNOWN_CA,
        /** The root is in the chain and not in the trust list: the vendor's "Untrusted CA". */
        UNTRUSTED_CA,
        /** Not yet, or no longer. */
        NOT_VALID_NOW,
        /** The device tells no reason, or another. */
        OTHER
    }
}
