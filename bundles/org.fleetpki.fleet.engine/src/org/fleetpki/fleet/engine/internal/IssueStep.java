// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.CertificateRequest;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;

/**
 * Issues the certificate. The serial number is in our journal before the authority signs: after a kill in between, the
 * authority is asked for that number, and no second certificate is made.
 */
final class IssueStep implements TransactionStep {

    /** In hexadecimal digits. */
    static final String SERIAL = "serial";

    private static final String SHA256 = "sha256";

    @Override
    public StepKind kind() {
        return StepKind.ISSUE;
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) throws PkiException, StepException {
        CertificateRequest request = RequestStep.read(transaction);
        Optional<X509Certificate> before = issuedBefore(transaction, request);
        if (before.isPresent()) {
            return Map.of(SERIAL, before.get().getSerialNumber().toString(16));
        }
        transaction
                .issuing()
                .keys()
                .claim(request.publicKey(), transaction.device().device().id());
        PreparedCertificate certificate = transaction
                .issuing()
                .prepare(new IssueOrder(
                        request.publicKey(),
                        transaction.subject(),
                        transaction.plan().policy().profile(),
                        transaction.plan().id() + ", device "
                                + transaction.device().device().id()));
        transaction.prepared(certificate);
        return Map.of(SERIAL, certificate.contents().serial().toString(16));
    }

    private static Optional<X509Certificate> issuedBefore(TransactionContext transaction, CertificateRequest request)
            throws PkiException {
        Optional<String> serial = transaction.log().begun(StepKind.ISSUE).map(data -> data.get(SERIAL));
        if (serial.isEmpty()) {
            return Optional.empty();
        }
        return transaction
                .issuing()
                .authority()
                .issued(new BigInteger(serial.get(), 16))
                .filter(certificate -> Arrays.equals(
                        certificate.getPublicKey().getEncoded(),
                        request.publicKey().getEncoded()));
    }

    @Override
    public Map<String, String> run(TransactionContext transaction, Map<String, String> intent)
            throws PkiException, StepException {
        String serial = intent.get(SERIAL);
        Optional<PreparedCertificate> prepared = transaction.prepared();
        X509Certificate issued = prepared.isPresent()
                ? transaction.issuing().issue(prepared.get())
                : transaction
                        .issuing()
                        .authority()
                        .issued(new BigInteger(serial, 16))
                        .orElseThrow(() -> new StepException(
                                "The certificate " + serial + " is not in the authority's records any more."));
        return Map.of(SERIAL, serial, SHA256, Fingerprint.of(issued).hex());
    }
}
