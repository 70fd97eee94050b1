// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;

/** Whether somebody signed with the very key that a certificate or request is about. */
public final class SelfSignature {

    private final SignatureChecks signatures;

    public SelfSignature(SignatureChecks signatures) {
        this.signatures = signatures;
    }

    /** Of a certificate: whether it is self-signed. One with another issuer is never looked at. */
    public Outcome of(ParsedCertificate certificate) {
        return certificate.isSelfIssued()
                ? signatures.verify(
                        certificate.publicKey(),
                        certificate.signatureAlgorithm(),
                        certificate.tbs().encoded().toArray(),
                        certificate.signature().octets().toArray())
                : Outcome.INVALID;
    }

    /** Of a request: whether who made it holds the key (RFC 2986, section 3). */
    public Outcome of(ParsedRequest request) {
        return signatures.verify(
                request.publicKey(),
                request.signatureAlgorithm(),
                request.info().encoded().toArray(),
                request.signature().octets().toArray());
    }
}
