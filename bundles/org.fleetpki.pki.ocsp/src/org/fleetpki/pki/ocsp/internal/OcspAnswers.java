// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** From the bytes of a request to those of a response, whatever the bytes. */
final class OcspAnswers {

    private static final Logger LOG = System.getLogger(OcspAnswers.class.getName());

    private final List<OcspAuthority> authorities;

    OcspAnswers(List<OcspAuthority> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    OcspReply reply(byte[] encoded) {
        OcspRequest request;
        try {
            request = OcspRequest.read(encoded);
        } catch (Asn1Exception e) {
            LOG.log(Level.DEBUG, () -> "A request cannot be read: " + e.getMessage());
            return OcspReply.failed(OcspFailure.MALFORMED_REQUEST);
        }
        Optional<OcspAuthority> authority = authorities.stream()
                .filter(each -> request.certificates().getFirst().isIssuedBy(each.issuer()))
                .findFirst();
        if (authority.isEmpty()) {
            return OcspReply.failed(OcspFailure.UNAUTHORIZED);
        }
        try {
            return authority.get().reply(request);
        } catch (PkiException | RuntimeException e) {
            LOG.log(Level.WARNING, "A request could not be answered", e);
            return OcspReply.failed(OcspFailure.INTERNAL_ERROR);
        }
    }
}
