// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides which devices get a certificate, and has it made.
 *
 * <p>A serial number is what a caller says of itself. Whoever can reach the server can say the one of another device, and
 * would be given a certificate with its name for a key of his own. So either the caller proves who it is by its
 * certificate ({@link PullCaller#peer()}), or the network does, or {@link #certify} asks a person. A caller who shows the
 * certificate of the factory of another device was turned away before.
 */
@ConsumerType
public interface PullAuthority {

    /** The names that the certificate of a device has to have; empty if it is none of ours, and is left alone. */
    Optional<CertificateSubject> subject(PullCaller caller);

    /**
     * Have a request signed. It is asked again with the same request as long as the answer is empty.
     *
     * @param request PKCS #10 in DER, of the device's own making; neither its signature nor its names were looked at
     * @return the chain, leaf first and root last; empty as long as that is not decided
     * @throws PkiException if the request is refused
     */
    Optional<List<X509Certificate>> certify(PullCaller caller, byte[] request) throws PkiException;

    /** The authorities that devices are to trust, to be published. */
    List<X509Certificate> trusted();

    /** The authorities in the chains of its certificates, from the one that issues to the root. */
    default List<X509Certificate> issuers() {
        return trusted();
    }

    /**
     * Be told how far a device is that was here and was answered. Not called for devices that are none of ours.
     *
     * @param now where it stands after its visit
     */
    default void visited(PullCaller caller, PulledDevice now) {}

    /**
     * Be told of a caller who was turned away before {@link #subject} was asked.
     *
     * @param why one sentence
     */
    default void turnedAway(PullCaller caller, String why) {}
}
