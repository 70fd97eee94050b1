// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ocsp.OcspClient.Status;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;
import org.fleetpki.pki.model.extension.InvalidityDate;

/**
 * What a response says about one certificate (SingleResponse, RFC 6960, 4.2.1).
 *
 * @param revocation set if and only if it is revoked; its expiry is not known here and is the time of revocation
 */
record OcspSingleResponse(
        OcspCertId certificate,
        Status status,
        Optional<RevocationEntry> revocation,
        Instant thisUpdate,
        Optional<Instant> nextUpdate) {

    static OcspSingleResponse read(DerNode node) throws Asn1Exception {
        Elements in = new Elements("a SingleResponse", node);
        OcspCertId id = OcspCertId.read(in.next("certID"));
        DerNode status = in.next("certStatus");
        Instant thisUpdate = in.next("thisUpdate").time();
        Optional<DerNode> next = in.optional(0);
        Optional<DerNode> extensions = in.optional(1);
        in.end();
        Optional<Instant> nextUpdate = next.isEmpty()
                ? Optional.empty()
                : Optional.of(next.get().explicit().time());
        List<Extension> all = extensions.isEmpty()
                ? List.of()
                : Extension.readAll(extensions.get().explicit());
        if (status.isContext(1)) {
            return new OcspSingleResponse(
                    id, Status.REVOKED, Optional.of(revoked(status, id.serial(), all)), thisUpdate, nextUpdate);
        }
        if (!status.isContext(0) && !status.isContext(2)) {
            throw new Asn1Exception("a status is none of good, revoked and unknown", status.offset());
        }
        Status known = status.isContext(0) ? Status.GOOD : Status.UNKNOWN;
        return new OcspSingleResponse(id, known, Optional.empty(), thisUpdate, nextUpdate);
    }

    private static RevocationEntry revoked(DerNode info, BigInteger serial, List<Extension> extensions)
            throws Asn1Exception {
        List<DerNode> fields = info.children();
        if (fields.isEmpty() || fields.size() > 2) {
            throw new Asn1Exception("a RevokedInfo has " + fields.size() + " fields", info.offset());
        }
        Instant at = fields.getFirst().time();
        RevocationReason reason = fields.size() == 1
                ? RevocationReason.UNSPECIFIED
                : RevocationReason.of(fields.getLast().explicit().smallInteger())
                        .orElse(RevocationReason.UNSPECIFIED);
        Optional<Instant> since = Optional.empty();
        for (Extension extension : extensions) {
            if (extension.value() instanceof InvalidityDate date) {
                since = Optional.of(date.since());
            }
        }
        return new RevocationEntry(serial, at, at, reason, since);
    }
}
