// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.ca.CreatedCrl;
import org.fleetpki.pki.api.ca.CrlEntries;
import org.fleetpki.pki.api.ca.CrlOrder;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** Makes the revocation lists of an authority (RFC 5280, 5) from its book. */
final class CrlMaker {

    /** Place of cRLSign in {@link X509Certificate#getKeyUsage()}. */
    private static final int CRL_SIGN = 6;

    private final AuthorityFiles files;
    private final RevocationLedger ledger;
    private final X509Certificate issuer;
    private final CheckedSigning signing;

    CrlMaker(AuthorityFiles files, RevocationLedger ledger, X509Certificate issuer, CheckedSigning signing) {
        this.files = files;
        this.ledger = ledger;
        this.issuer = issuer;
        this.signing = signing;
    }

    /** Make one, unless the last is good enough. The caller holds the lock. */
    CreatedCrl make(CrlOrder order, PrivateKey key, Instant at) throws IOException, PkiException {
        requireCrlIssuer();
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        ledger.complete();
        CrlFiles target = CrlFiles.of(files, order.delta());
        Optional<ParsedRevocationList> full = CrlFiles.of(files, false).parsed();
        Optional<ParsedRevocationList> delta = CrlFiles.of(files, true).parsed();
        try {
            requireNotBefore(full, now);
            requireNotBefore(delta, now);
            CrlEncoding encoding = new CrlEncoding();
            Optional<CrlBase> base = Optional.empty();
            if (order.delta()) {
                CrlBase ground = CrlBase.of(full.orElseThrow(CrlMaker::noBase));
                collectChanges(encoding, ground, full.get().thisUpdate(), now);
                base = Optional.of(ground);
            } else {
                collectAll(encoding, full);
            }
            Optional<ParsedRevocationList> last = order.delta() ? delta : full;
            if (last.isPresent() && isGoodEnough(last.get(), order, base, encoding, now)) {
                return describe(false, last.get(), encoding.count(), target);
            }
            BigInteger greatest = greatest(full).max(greatest(delta));
            BigInteger number = new CrlNumberFile(files.crlNumber()).take(greatest);
            return write(order, key, now, encoding, base.map(CrlBase::number), number, target);
        } catch (Asn1Exception e) {
            throw target.malformed(e);
        }
    }

    private CreatedCrl write(
            CrlOrder order,
            PrivateKey key,
            Instant now,
            CrlEncoding encoding,
            Optional<BigInteger> base,
            BigInteger number,
            CrlFiles target)
            throws IOException, PkiException {
        PublicKey publicKey = issuer.getPublicKey();
        AlgorithmIdentifier algorithm = signing.algorithmFor(publicKey);
        Instant nextUpdate = now.plus(order.validity()).truncatedTo(ChronoUnit.SECONDS);
        List<Extension> extensions = CrlExtensions.of(issuer, number, base, order);
        byte[] tbs = encoding.tbs(algorithm, issuer.getSubjectX500Principal(), now, nextUpdate, extensions);
        byte[] signature = signing.sign(key, publicKey, algorithm, tbs);
        target.write(CrlEncoding.signed(tbs, algorithm, signature));
        return new CreatedCrl(true, number, now, nextUpdate, encoding.count(), target.pem(), target.der());
    }

    /**
     * Everything that is revoked. A certificate that has expired stays in one list that was made after its end
     * (RFC 5280, 3.3), then it is left out.
     */
    private void collectAll(CrlEncoding encoding, Optional<ParsedRevocationList> last)
            throws IOException, PkiException, Asn1Exception {
        Instant lastUpdate = last.isPresent() ? last.get().thisUpdate() : Instant.MIN;
        ledger.forEachRevoked(entry -> {
            if (!wasListedAfterItsEnd(entry, lastUpdate)) {
                encoding.add(entry);
            }
        });
    }

    private static boolean wasListedAfterItsEnd(RevocationEntry entry, Instant lastUpdate) {
        return entry.expiry().isBefore(lastUpdate) && !entry.revokedAt().isAfter(lastUpdate);
    }

    private void collectChanges(CrlEncoding encoding, CrlBase base, Instant lastUpdate, Instant now)
            throws IOException, PkiException {
        List<RevocationEntry> changed = new ArrayList<>();
        ledger.forEachRevoked(entry -> {
            if (!base.accountsFor(entry) && !wasListedAfterItsEnd(entry, lastUpdate)) {
                changed.add(entry);
            }
        });
        changed.forEach(encoding::add);
        base.released(now).forEach(encoding::add);
    }

    private static boolean isGoodEnough(
            ParsedRevocationList last, CrlOrder order, Optional<CrlBase> base, CrlEncoding encoding, Instant now)
            throws Asn1Exception {
        if (order.unlessYoungerThan().isEmpty()
                || !last.thisUpdate().plus(order.unlessYoungerThan().get()).isAfter(now)
                || last.nextUpdate().filter(now::isBefore).isEmpty()) {
            return false;
        }
        if (base.isPresent()
                && !CrlExtensions.baseOf(last).equals(Optional.of(base.get().number()))) {
            return false;
        }
        byte[] entries = CrlEntries.encoded(last)
                .map(DerNode::content)
                .map(content -> content.toArray())
                .orElse(new byte[0]);
        return Arrays.equals(entries, encoding.entries());
    }

    private static CreatedCrl describe(boolean created, ParsedRevocationList list, long entries, CrlFiles target)
            throws Asn1Exception {
        return new CreatedCrl(
                created,
                CrlBase.number(list),
                list.thisUpdate(),
                list.nextUpdate().orElseThrow(),
                entries,
                target.pem(),
                target.der());
    }

    private static BigInteger greatest(Optional<ParsedRevocationList> list) throws Asn1Exception {
        return list.isPresent() ? CrlBase.number(list.get()) : BigInteger.ZERO;
    }

    private void requireCrlIssuer() throws PkiException {
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            throw refused(
                    "not-a-crl-issuer",
                    "The certificate of this authority lacks the key usage cRLSign, so nobody would believe its list.",
                    "Answer by OCSP instead, or renew the authority with that key usage.");
        }
    }

    private static void requireNotBefore(Optional<ParsedRevocationList> last, Instant now)
            throws PkiException, Asn1Exception {
        if (last.isPresent() && now.isBefore(last.get().thisUpdate())) {
            throw refused(
                    "clock-behind-list",
                    "The clock says " + now + ", but the last revocation list was made at "
                            + last.get().thisUpdate() + ".",
                    "Set the clock right; clients would take the older list for the newer one.");
        }
    }

    private static PkiException noBase() {
        return refused(
                "no-full-list",
                "There is no full revocation list yet that a delta could build on.",
                "Make a full list first.");
    }

    private static PkiException refused(String code, String message, String remedy) {
        return new PkiException(new PkiFailure.Refused(List.of(Findings.error(code, message, remedy))));
    }
}
