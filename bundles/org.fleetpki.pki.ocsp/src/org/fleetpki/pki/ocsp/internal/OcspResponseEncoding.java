// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.OcspSigner;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.api.ca.RevocationStatus;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.InvalidityDate;

/** Encodes and signs OCSP responses (RFC 6960, 4.2.1). */
final class OcspResponseEncoding {

    static final String BASIC = "1.3.6.1.5.5.7.48.1.1";

    private static final int SUCCESSFUL = 0;

    /** What is known of one certificate. */
    record Single(OcspCertId certificate, RevocationStatus status) {}

    /**
     * A signed response.
     *
     * @param thisUpdate also the time of signing
     * @param nextUpdate when there will be a newer one
     */
    static byte[] signed(
            OcspSigner signer, List<Single> singles, Optional<OcspNonce> nonce, Instant thisUpdate, Instant nextUpdate)
            throws PkiException {
        ParsedCertificate responder = ParsedCertificate.of(signer.certificate());
        List<byte[]> parts = new ArrayList<>();
        parts.add(Der.explicit(
                2, Der.octetString(responder.publicKey().identifier().toArray())));
        parts.add(Der.generalizedTime(thisUpdate));
        parts.add(Der.sequence(singles.stream()
                .map(single -> encode(single, thisUpdate, nextUpdate))
                .toList()));
        nonce.ifPresent(random ->
                parts.add(Der.explicit(1, Der.sequence(random.extension().encode()))));
        byte[] data = Der.sequence(parts);
        List<byte[]> basic = new ArrayList<>();
        basic.add(data);
        basic.add(signer.algorithm().encoded().toArray());
        basic.add(Der.bitString(signer.sign(data)));
        if (signer.isDelegated()) {
            basic.add(Der.explicit(0, Der.sequence(responder.encoded().toArray())));
        }
        byte[] bytes = Der.sequence(Der.oid(BASIC), Der.octetString(Der.sequence(basic)));
        return Der.sequence(Der.enumerated(SUCCESSFUL), Der.explicit(0, bytes));
    }

    private static byte[] encode(Single single, Instant thisUpdate, Instant nextUpdate) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(single.certificate().encoded().toArray());
        parts.add(
                switch (single.status()) {
                    case RevocationStatus.Good good -> Der.implicit(0, Der.nothing());
                    case RevocationStatus.Revoked revoked -> revoked(revoked.entry());
                    case RevocationStatus.Unknown unknown -> Der.implicit(2, Der.nothing());
                });
        parts.add(Der.generalizedTime(thisUpdate));
        parts.add(Der.explicit(0, Der.generalizedTime(nextUpdate)));
        if (single.status() instanceof RevocationStatus.Revoked revoked) {
            // RFC 6960, 4.4.5: the extensions of the list's entry
            revoked.entry()
                    .invalidSince()
                    .ifPresent(since -> parts.add(Der.explicit(
                            1,
                            Der.sequence(Extension.of(false, new InvalidityDate(since))
                                    .encode()))));
        }
        return Der.sequence(parts);
    }

    private static byte[] revoked(RevocationEntry entry) {
        byte[] time = Der.generalizedTime(entry.revokedAt());
        byte[] info = entry.reason() == RevocationReason.UNSPECIFIED
                ? Der.sequence(time)
                : Der.sequence(
                        time, Der.explicit(0, Der.enumerated(entry.reason().code())));
        return Der.implicit(1, info);
    }

    private OcspResponseEncoding() {}
}
