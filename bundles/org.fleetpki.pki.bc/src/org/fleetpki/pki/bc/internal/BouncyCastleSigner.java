// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.fleetpki.pki.api.CertificateContents;
import org.fleetpki.pki.api.CertificateSigner;
import org.fleetpki.pki.api.GeneralName;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Component;

/** Encodes and signs certificates (RFC 5280, section 4). */
@Component
public final class BouncyCastleSigner implements CertificateSigner {

    @Override
    public X509Certificate sign(CertificateContents contents, PrivateKey issuerKey) throws PkiException {
        return ForeignData.read("The certificate to be signed", () -> {
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    X500Name.getInstance(contents.issuer().getEncoded()),
                    contents.serial(),
                    Date.from(contents.notBefore()),
                    Date.from(contents.notAfter()),
                    X500Name.getInstance(contents.subject().name().getEncoded()),
                    SubjectPublicKeyInfo.getInstance(contents.publicKey().getEncoded()));
            addExtensions(builder, contents);
            byte[] der = builder.build(Providers.signer(signatureAlgorithm(contents, issuerKey), issuerKey))
                    .getEncoded();
            return BouncyCastleReader.parse(der);
        });
    }

    private static void addExtensions(X509v3CertificateBuilder builder, CertificateContents contents)
            throws IOException, NoSuchAlgorithmException {
        builder.addExtension(Extension.basicConstraints, true, basicConstraints(contents));
        builder.addExtension(Extension.keyUsage, true, keyUsage(contents));
        if (!contents.usage().isAuthority()) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        }
        List<GeneralName> names = contents.subject().alternativeNames();
        if (!names.isEmpty()) {
            // RFC 5280, 4.2.1.6: critical if and only if the subject is empty
            boolean unnamed = contents.subject().name().getName().isEmpty();
            builder.addExtension(Extension.subjectAlternativeName, unnamed, AlternativeNames.write(names));
        }
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(contents.publicKey()));
        builder.addExtension(Extension.authorityKeyIdentifier, false, authorityKeyIdentifier(identifiers, contents));
    }

    private static BasicConstraints basicConstraints(CertificateContents contents) {
        if (!contents.usage().isAuthority()) {
            return new BasicConstraints(false);
        }
        return contents.pathLength().isPresent()
                ? new BasicConstraints(contents.pathLength().getAsInt())
                : new BasicConstraints(true);
    }

    /** Only RSA keys can carry the key exchange of TLS 1.2 without Diffie-Hellman, which old clients still use. */
    private static KeyUsage keyUsage(CertificateContents contents) {
        if (contents.usage().isAuthority()) {
            return new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
        }
        int encipherment = contents.publicKey() instanceof RSAPublicKey ? KeyUsage.keyEncipherment : 0;
        return new KeyUsage(KeyUsage.digitalSignature | encipherment);
    }

    private static AuthorityKeyIdentifier authorityKeyIdentifier(
            JcaX509ExtensionUtils identifiers, CertificateContents contents) {
        return contents.issuerKeyIdentifier()
                .map(AuthorityKeyIdentifier::new)
                .orElseGet(() -> new AuthorityKeyIdentifier(identifiers
                        .createSubjectKeyIdentifier(contents.issuerKey())
                        .getKeyIdentifier()));
    }

    /** SHA-256 with RSA; with EC the hash of the curve's own strength (NIST SP 800-57 part 1, table 2). */
    private static String signatureAlgorithm(CertificateContents contents, PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA" + hashBits(contents, key) + "withECDSA";
            default ->
                throw new IllegalArgumentException(
                        "a key of kind " + key.getAlgorithm() + " cannot sign it; RSA and EC keys can");
        };
    }

    /** A private key in a token does not show its curve; the issuer's public key does. */
    private static int hashBits(CertificateContents contents, PrivateKey key) {
        ECKey onCurve = (ECKey) (key instanceof ECKey ? key : contents.issuerKey());
        int field = onCurve.getParams().getCurve().getField().getFieldSize();
        return field <= 256 ? 256 : field <= 384 ? 384 : 512;
    }
}
