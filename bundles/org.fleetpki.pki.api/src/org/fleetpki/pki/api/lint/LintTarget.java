// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.lint;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Octets;

/** What a rule looks at. */
public sealed interface LintTarget {

    /** A certificate, with what is known about the device that it is for. */
    record OfCertificate(ParsedCertificate certificate, Device device) implements LintTarget {}

    /** A certification request. */
    record OfRequest(ParsedRequest request) implements LintTarget {}

    /** A revocation list. */
    record OfRevocationList(ParsedRevocationList list) implements LintTarget {}

    /** A certificate for a device of which nothing is known. */
    static LintTarget of(ParsedCertificate certificate) {
        return new OfCertificate(certificate, Device.UNKNOWN);
    }

    /**
     * What is known about the device that presents a certificate.
     *
     * @param reachedAs how its clients address it
     * @param extensions the extensions that its firmware understands, by identifier; empty if that is not known
     * @param rsaBits the longest RSA key that it handles without being slow, empty if that is not known
     * @param clock what its clock says
     * @param keysOfOthers fingerprints of the public keys of other devices
     */
    record Device(
            Optional<GeneralName> reachedAs,
            Set<String> extensions,
            OptionalInt rsaBits,
            Optional<Instant> clock,
            Set<Octets> keysOfOthers) {

        /** Nothing is known. */
        public static final Device UNKNOWN =
                new Device(Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty(), Set.of());

        public Device {
            extensions = Set.copyOf(extensions);
            keysOfOthers = Set.copyOf(keysOfOthers);
        }
    }
}
