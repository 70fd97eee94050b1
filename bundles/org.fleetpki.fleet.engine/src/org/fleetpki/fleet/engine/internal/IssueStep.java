// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.ca.IssueOrder;
import org.fleetpki.pki.api.ca.PreparedCertificate;
import org.fleetpki.pki.api.ca.RevocationOrder;
import org.fleetpki.pki.api.ca.RevocationReason;

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

    /** For a key that was lost before it reached the device, its certificate is of no use either. */
    @Override
    public boolean isLost(TransactionContext transaction) throws PkiException {
        if (!transaction.hasOwnKey()) {
            return false;
        }
        Optional<X509Certificate> issued = transaction.issued();
        return issued.isEmpty() || !isFor(issued.get(), transaction.publicKey());
    }

    @Override
    public Map<String, String> intend(TransactionContext transaction) throws PkiException, StepException {
        PublicKey key = transaction.publicKey();
        Optional<X509Certificate> before = issuedBefore(transaction);
        if (before.isPresent()) {
            if (isFor(before.get(), key)) {
                return Map.of(SERIAL, before.get().getSerialNumber().toString(16));
            }
            if (transaction.hasOwnKey()) {
                supersede(transaction, before.get().getSerialNumber());
            }
        }
        transaction.issuing().keys().claim(key, transaction.device().device().id());
        PreparedCertificate certificate = transaction
                .issuing()
                .prepare(new IssueOrder(
                        key, transaction.subject(), transaction.plan().policy().profile(), reason(transaction)));
        transaction.prepared(certificate);
        return Map.of(SERIAL, certificate.contents().serial().toString(16));
    }

    private static String reason(TransactionContext transaction) {
        return transaction.plan().id() + ", device "
                + transaction.device().device().id();
    }

    private static Optional<X509Certificate> issuedBefore(TransactionContext transaction) throws PkiException {
        Optional<String> serial = transaction.log().begun(StepKind.ISSUE).map(data -> data.get(SERIAL));
        return serial.isEmpty()
                ? Optional.empty()
                : transaction.issuing().authority().issued(new BigInteger(serial.get(), 16));
    }

    private static boolean isFor(X509Certificate certificate, PublicKey key) {
        return Arrays.equals(certificate.getPublicKey().getEncoded(), key.getEncoded());
    }

    /** Once more does no harm: what is revoked with this reason stays so. */
    private static void supersede(TransactionContext transaction, BigInteger serial) throws PkiException {
        transaction
                .tools()
                .ownKeys()
                .revocations()
                .book(transaction.issuing().authority())
                .revoke(List.of(RevocationOrder.of(
                        serial,
                        RevocationReason.SUPERSEDED,
                        "fleetpki apply",
                        "its key was lost with an interrupted run of " + reason(transaction))));
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
