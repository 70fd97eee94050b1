// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.ParsedRevocationList.Entry;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;

/** What revocation lists say about certificates: full lists, and deltas that bring them up to date (RFC 5280, 6.3.3). */
final class RevocationLists {

    private static final int REMOVE_FROM_CRL = 8;

    private static final int BYTES_PER_UNIT = 50;

    private final List<ParsedRevocationList> lists;
    private final Question question;
    private final Map<ParsedRevocationList, Set<BigInteger>> indexes = new HashMap<>();

    RevocationLists(List<ParsedRevocationList> lists, Question question) {
        this.lists = lists;
        this.question = question;
    }

    /** What each full list of the issuer says about a certificate. */
    List<RevocationStatus> about(PathCertificate certificate, PathCertificate issuer) {
        List<RevocationStatus> all = new ArrayList<>();
        for (ParsedRevocationList list : lists) {
            question.work().spend(1);
            if (list.issuer().equals(certificate.parsed().issuer())
                    && list.extension(DeltaCrlIndicator.OID).isEmpty()) {
                all.add(about(certificate, issuer, list));
            }
        }
        return all;
    }

    private RevocationStatus about(PathCertificate certificate, PathCertificate issuer, ParsedRevocationList list) {
        ListRules rules = new ListRules(list, issuer, question);
        if (!rules.covers(certificate)) {
            return new RevocationStatus.Silent();
        }
        Optional<RevocationStatus.Unusable> fault = rules.fault();
        if (fault.isPresent()) {
            return fault.get();
        }
        try {
            BigInteger serial = certificate.parsed().serial();
            Optional<Entry> entry = find(list, serial);
            for (ParsedRevocationList delta : lists) {
                if (isUpdate(delta, list, certificate, issuer)) {
                    Optional<Entry> newer = find(delta, serial);
                    entry = newer.isEmpty() ? entry : newer.filter(some -> !isRemoval(some));
                }
            }
            if (entry.isPresent()) {
                return new RevocationStatus.Revoked(entry.get().revokedAt());
            }
            return rules.coversAllReasons() ? new RevocationStatus.Good() : new RevocationStatus.Silent();
        } catch (Asn1Exception e) {
            return ListRules.malformed(list, e.getMessage());
        }
    }

    /** RFC 5280, 5.2.4: a delta updates every full list from its base on that is older than itself. */
    private boolean isUpdate(
            ParsedRevocationList delta, ParsedRevocationList full, PathCertificate certificate, PathCertificate issuer)
            throws Asn1Exception {
        Optional<DeltaCrlIndicator> indicator = delta.find(DeltaCrlIndicator.class);
        Optional<CrlNumber> number = delta.find(CrlNumber.class);
        Optional<CrlNumber> fullNumber = full.find(CrlNumber.class);
        if (indicator.isEmpty()
                || number.isEmpty()
                || fullNumber.isEmpty()
                || !delta.issuer().equals(full.issuer())) {
            return false;
        }
        ListRules rules = new ListRules(delta, issuer, question);
        return indicator.get().baseNumber().compareTo(fullNumber.get().number()) <= 0
                && number.get().number().compareTo(fullNumber.get().number()) > 0
                && rules.covers(certificate)
                && rules.fault().isEmpty();
    }

    private static boolean isRemoval(Entry entry) {
        for (Extension extension : entry.extensions()) {
            try {
                if (extension.value() instanceof CrlReason reason && reason.code() == REMOVE_FROM_CRL) {
                    return true;
                }
            } catch (Asn1Exception e) {
                // a reason that cannot be read does not lift a revocation
                return false;
            }
        }
        return false;
    }

    /** The entry of a serial number. All entries are read only where there is one, which is seldom. */
    private Optional<Entry> find(ParsedRevocationList list, BigInteger serial) throws Asn1Exception {
        Set<BigInteger> serials = indexes.get(list);
        if (serials == null) {
            question.work().spend(list.encoded().length() / BYTES_PER_UNIT);
            serials = serials(list);
            indexes.put(list, serials);
        }
        if (!serials.contains(serial)) {
            return Optional.empty();
        }
        return list.entries().stream()
                .filter(entry -> entry.serial().equals(serial))
                .findFirst();
    }

    /** The entries are the only SEQUENCE behind the times (RFC 5280, 5.1.2). */
    private static Set<BigInteger> serials(ParsedRevocationList list) throws Asn1Exception {
        Set<BigInteger> serials = new HashSet<>();
        boolean behindTimes = false;
        for (DerNode element : list.tbs().sequence()) {
            behindTimes |= element.is(Tags.UTC_TIME) || element.is(Tags.GENERALIZED_TIME);
            if (behindTimes && element.is(Tags.SEQUENCE)) {
                for (DerNode entry : element.children()) {
                    serials.add(
                            DerNode.parsePrefix(entry.content().toArray(), 0).integer());
                }
            }
        }
        return serials;
    }
}
