// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.path;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.osgi.annotation.versioning.ProviderType;

/** A path engine of somebody else, asked for a second opinion about a finished path. Each is a service. */
@ProviderType
public interface PathWitness {

    /** Whose engine it is, such as {@code JDK}. */
    String name();

    /**
     * Validate a path by RFC 5280 without revocation and names.
     *
     * @param path from the leaf to the anchor, at least two certificates
     * @return why it is refused, in the engine's words; empty if it is accepted
     */
    Optional<String> refusal(List<ParsedCertificate> path, Instant at);
}
