// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fuzz;

import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A question about a certificate, and its answer. */
record OcspSeeds(X509CertificateHolder leaf, X509CertificateHolder issuer) {

    byte[] request() throws Exception {
        return new OCSPReqBuilder().addRequest(id()).build().getEncoded();
    }

    byte[] response(ContentSigner signer) throws Exception {
        return new OCSPRespBuilder()
                .build(
                        OCSPResp.SUCCESSFUL,
                        new BasicOCSPRespBuilder(new RespID(issuer.getSubject()))
                                .addResponse(
                                        id(),
                                        CertificateStatus.GOOD,
                                        Date.from(Services.NOW.minusSeconds(60)),
                                        Date.from(Services.NOW.plusSeconds(60)))
                                .build(signer, new X509CertificateHolder[] {issuer}, Date.from(Services.NOW)))
                .getEncoded();
    }

    private CertificateID id() throws Exception {
        DigestCalculator sha1 = new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE));
        return new CertificateID(sha1, issuer, leaf.getSerialNumber());
    }
}
