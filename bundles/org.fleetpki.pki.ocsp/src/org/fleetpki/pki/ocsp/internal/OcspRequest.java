// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Elements;

/**
 * A question to a responder (OCSPRequest, RFC 6960, 4.1.1). Who asks does not matter here, so a signature is not looked at.
 *
 * @param certificates which certificates are asked about, at least one
 * @param nonce what the answer has to repeat; empty if nothing
 */
record OcspRequest(List<OcspCertId> certificates, Optional<OcspNonce> nonce) {

    /** Largest request that is read, in bytes; one with a question takes about 100. */
    static final int MAX_SIZE = 1 << 16;

    private static final int MAX_QUESTIONS = 100;

    OcspRequest {
        certificates = List.copyOf(certificates);
    }

    /**
     * Read one.
     *
     * @throws Asn1Exception if it is none, asks too much, or has a critical extension that is not known here
     */
    static OcspRequest read(byte[] der) throws Asn1Exception {
        Elements outer = new Elements("an OCSPRequest", DerNode.parse(der));
        Elements in = new Elements("a TBSRequest", outer.next("tbsRequest"));
        outer.optional(0);
        outer.end();
        Optional<DerNode> version = in.optional(0);
        if (version.isPresent() && version.get().explicit().smallInteger() != 0) {
            throw new Asn1Exception(
                    "there is no such version of requests", version.get().offset());
        }
        in.optional(1);
        DerNode list = in.next("requestList");
        Optional<DerNode> extensions = in.optional(2);
        in.end();
        List<Extension> all = extensions.isEmpty() ? List.of() : known(extensions.get());
        return new OcspRequest(questions(list), OcspNonce.among(all));
    }

    private static List<OcspCertId> questions(DerNode list) throws Asn1Exception {
        List<OcspCertId> questions = new ArrayList<>();
        for (DerNode node : list.sequence()) {
            Elements in = new Elements("a Request", node);
            questions.add(OcspCertId.read(in.next("reqCert")));
            Optional<DerNode> extensions = in.optional(0);
            if (extensions.isPresent()) {
                known(extensions.get());
            }
            in.end();
        }
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            throw new Asn1Exception(
                    "a request asks about 1 to " + MAX_QUESTIONS + " certificates, not " + questions.size(),
                    list.offset());
        }
        return questions;
    }

    /** RFC 6960, 4.4: what is not known is passed over, unless it is critical. */
    private static List<Extension> known(DerNode explicit) throws Asn1Exception {
        List<Extension> extensions = Extension.readAll(explicit.explicit());
        for (Extension extension : extensions) {
            if (extension.critical() && !extension.oid().equals(OcspNonce.OID)) {
                throw new Asn1Exception(
                        "the critical extension " + extension.name() + " is not known here", explicit.offset());
            }
        }
        return extensions;
    }

    /** A request about one certificate. */
    byte[] encode() {
        byte[] list = Der.sequence(certificates.stream()
                .map(id -> Der.sequence(id.encoded().toArray()))
                .toList());
        return nonce.map(random -> Der.sequence(Der.sequence(
                        list, Der.explicit(2, Der.sequence(random.extension().encode())))))
                .orElseGet(() -> Der.sequence(Der.sequence(list)));
    }
}
