// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Reads the certificates that a server sends (RFC 5246, 7.4.2; RFC 8446, 4.4.2). */
final class CertificateMessages {

    private static final System.Logger LOG = System.getLogger(CertificateMessages.class.getName());

    /** No chain of use is longer; more are not read. */
    private static final int MOST = 100;

    /**
     * What the message holds.
     *
     * @param chain the certificates that can be read
     * @param unreadable whether there are others
     * @param stapled whether an OCSP response comes with one of them
     */
    record Sent(List<X509Certificate> chain, boolean unreadable, boolean stapled) {}

    static Sent read(byte[] body) throws AnswerException {
        List<X509Certificate> chain = new ArrayList<>();
        WireReader list = new WireReader(body).vector24();
        int count = 0;
        while (list.hasMore() && count++ < MOST) {
            parse(list.vector24().rest()).ifPresent(chain::add);
        }
        return new Sent(chain, chain.size() < Math.min(count, MOST), false);
    }

    static Sent readTls13(byte[] body) throws AnswerException {
        WireReader in = new WireReader(body);
        in.vector8();
        List<X509Certificate> chain = new ArrayList<>();
        boolean stapled = false;
        WireReader list = in.vector24();
        int count = 0;
        while (list.hasMore() && count++ < MOST) {
            parse(list.vector24().rest()).ifPresent(chain::add);
            stapled |= ServerHello.extensions(list.vector16()).containsKey(Extensions.STATUS_REQUEST);
        }
        return new Sent(chain, chain.size() < Math.min(count, MOST), stapled);
    }

    /** The JDK reads certificates whose encoding is not distinguished, which cannot be judged. */
    private static Optional<X509Certificate> parse(byte[] der) {
        try {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            ParsedCertificate.parse(certificate.getEncoded());
            return Optional.of(certificate);
        } catch (CertificateException | Asn1Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "a certificate that was sent cannot be read", e);
            return Optional.empty();
        }
    }

    private CertificateMessages() {}
}
