// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.KeyKind;

/**
 * A key to be made, and what is to be done with it.
 *
 * @param kind what key; empty to take the present one once more
 * @param hash the hash of the signature, such as {@code SHA256}
 * @param subject the distinguished name
 * @param names alternative names
 * @param years for how long the device certifies the key by itself; empty for a request
 */
record KeyOrder(
        Optional<KeyKind> kind, String hash, X500Principal subject, List<GeneralName> names, Optional<Integer> years) {

    KeyOrder {
        names = List.copyOf(names);
    }

    /** The order for a default certificate: ten years in the device's NetBIOS name. */
    static KeyOrder byDefault(Identity identity) {
        return new KeyOrder(
                Optional.of(KeyKind.RSA_2048),
                "SHA256",
                new X500Principal("CN=" + identity.hardwareId()),
                List.of(),
                Optional.of(10));
    }

    /** Make the request or the certificate of a place out of a key. */
    Place fill(Place old, KeyPair key, Instant now, SecureRandom random) {
        if (years.isEmpty()) {
            byte[] der = request(key.getPublic(), key.getPrivate(), random);
            return old.with(Optional.of(new Place.Pending(der, Optional.of(key.getPrivate()))));
        }
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(years.get()).toInstant();
        X509Certificate certificate = new CertificateMaker(random)
                .selfSigned(new CertificateMaker.Contents(subject, names, now, end, true), key);
        return old.with(List.of(certificate), key.getPrivate());
    }

    private byte[] request(PublicKey publicKey, PrivateKey privateKey, SecureRandom random) {
        PKCS10CertificationRequestBuilder builder = new PKCS10CertificationRequestBuilder(
                X500Name.getInstance(subject.getEncoded()), SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()));
        try {
            if (!names.isEmpty()) {
                ExtensionsGenerator extensions = new ExtensionsGenerator();
                extensions.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
                builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
            }
            return builder.build(new JcaContentSignerBuilder(hash + "withRSA")
                            .setSecureRandom(random)
                            .build(privateKey))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
