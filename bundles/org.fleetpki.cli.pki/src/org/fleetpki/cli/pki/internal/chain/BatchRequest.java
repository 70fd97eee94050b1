// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.pki.internal.batch.PemBody;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;
import org.fleetpki.pki.api.path.ChainQuery.Revocation;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Makes a query of the fields of a request. */
final class BatchRequest {

    private static final String ENCODE = "Give it as PEM of a whole object.";

    private final BatchFields fields;
    private final CertificateCache cache;
    private final List<Finding> notes = new ArrayList<>();

    BatchRequest(BatchFields fields, CertificateCache cache) {
        this.fields = fields;
        this.cache = cache;
    }

    /** What could not be read and was left out; an error among them makes the answer invalid. */
    List<Finding> notes() {
        return notes;
    }

    /**
     * The query.
     *
     * @throws Malformed if a part is malformed that cannot be left out
     */
    ChainQuery query(Instant now) throws Malformed {
        String leaf = fields.leaf.orElseThrow(() -> Malformed.request("The field 'leaf' is missing."));
        return new ChainQuery(
                certificate("leaf", leaf),
                certificates("intermediates", fields.intermediates),
                certificates("trust", fields.trust),
                at(now),
                purpose(),
                names(),
                new Revocation(lists(), List.of(), false),
                fields.maxDepth,
                profile(),
                false);
    }

    private ParsedCertificate certificate(String where, String pem) throws Malformed {
        try {
            return cache.parse(pem);
        } catch (Asn1Exception | IllegalArgumentException e) {
            throw new Malformed(
                    "malformed-certificate",
                    "The certificate in '" + where + "' cannot be read: " + TextStyle.clean(e.getMessage()) + ".",
                    ENCODE);
        }
    }

    /** One that cannot be read is as good as absent: it may have nothing to do with the path. */
    private List<ParsedCertificate> certificates(String where, List<String> pems) {
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (int i = 0; i < pems.size(); i++) {
            try {
                certificates.add(certificate(where + "[" + i + "]", pems.get(i)));
            } catch (Malformed e) {
                notes.add(e.finding(Severity.WARNING));
            }
        }
        return certificates;
    }

    /** One that cannot be read might revoke the certificate. */
    private List<ParsedRevocationList> lists() throws Malformed {
        List<ParsedRevocationList> lists = new ArrayList<>();
        for (int i = 0; i < fields.crls.size(); i++) {
            try {
                lists.add(ParsedRevocationList.parse(PemBody.decode("X509 CRL", fields.crls.get(i))));
            } catch (Asn1Exception | IllegalArgumentException e) {
                throw new Malformed(
                        "malformed-revocation-list",
                        "The revocation list in 'crls[" + i + "]' cannot be read: " + TextStyle.clean(e.getMessage())
                                + ".",
                        ENCODE);
            }
        }
        return lists;
    }

    private Instant at(Instant now) throws Malformed {
        if (fields.at.isEmpty()) {
            return now;
        }
        try {
            return OffsetDateTime.parse(fields.at.get()).toInstant();
        } catch (DateTimeException e) {
            throw Malformed.request("The field 'at' is no time such as 2027-01-31T12:00:00Z (RFC 3339).");
        }
    }

    private Purpose purpose() throws Malformed {
        return switch (fields.purpose.orElse("any")) {
            case "serverAuth" -> Purpose.SERVER_AUTH;
            case "clientAuth" -> Purpose.CLIENT_AUTH;
            case "ca" -> Purpose.CERTIFICATE_AUTHORITY;
            case "any" -> Purpose.ANY;
            default -> throw Malformed.request("The field 'purpose' is none of serverAuth, clientAuth, ca and any.");
        };
    }

    private Profile profile() throws Malformed {
        return switch (fields.profile.orElse("rfc5280")) {
            case "rfc5280" -> Profile.RFC5280;
            case "webpki" -> Profile.WEBPKI;
            default -> throw Malformed.request("The field 'profile' is neither rfc5280 nor webpki.");
        };
    }

    private List<GeneralName> names() throws Malformed {
        List<GeneralName> names = new ArrayList<>();
        for (BatchFields.Name name : fields.names) {
            Optional<GeneralName> read = WantedName.of(name.kind(), name.value());
            names.add(read.orElseThrow(() -> new Malformed(
                    "malformed-name",
                    "No certificate can be for the name in 'names': it is no " + TextStyle.clean(name.kind())
                            + " name.",
                    "Give a DNS name as dns, an IP address as ip, an e-mail address as email.")));
        }
        return names;
    }
}
