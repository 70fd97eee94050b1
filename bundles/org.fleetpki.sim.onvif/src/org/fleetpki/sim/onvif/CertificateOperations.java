// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.fleetpki.sim.Answer;

/** Requests and certificates of the keystore. */
final class CertificateOperations {

    private static final Duration VALIDITY = Duration.ofDays(365);

    private final OnvifModel model;
    private final Store store;
    private final KeyOperations keys;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Answers answers;

    /** @param clock the device's */
    CertificateOperations(
            OnvifModel model,
            Store store,
            KeyOperations keys,
            InstantSource clock,
            SecureRandom random,
            Answers answers) {
        this.model = model;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
        this.answers = answers;
    }

    /** A request in PKCS #10 with the attributes that were asked for; extensions go into one extension request. */
    Answer request(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Key key = keys.ready(arguments, state);
        PublicKey half = key.material().publicKey().orElseThrow();
        String algorithm = SignatureAlgorithm.named(arguments.one("SignatureAlgorithm"), half);
        X500Name subject = DistinguishedName.read(arguments.one("Subject"));
        PKCS10CertificationRequestBuilder builder =
                new PKCS10CertificationRequestBuilder(subject, SubjectPublicKeyInfo.getInstance(half.getEncoded()));
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        for (Arguments attribute : arguments.all("CSRAttribute")) {
            if (attribute.maybe("X509v3Extension").isPresent()) {
                add(extensions, attribute.one("X509v3Extension"));
            } else {
                add(builder, attribute.one("BasicRequestAttribute"));
            }
        }
        if (!extensions.isEmpty()) {
            builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
        }
        try {
            byte[] der = builder.build(
                            signer(algorithm, key.material().privateKey().orElseThrow()))
                    .getEncoded();
            return Answers.read("tas:CreatePKCS10CSR", Markup.data("tas:PKCS10CSR", der));
        } catch (IOException | OperatorCreationException e) {
            throw Fault.action("CSRCreationFailed", "The request cannot be made");
        }
    }

    private static void add(PKCS10CertificationRequestBuilder builder, Arguments attribute) throws Fault {
        try {
            builder.addAttribute(
                    new ASN1ObjectIdentifier(attribute.text("OID")),
                    ASN1Primitive.fromByteArray(attribute.octets("value")));
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.invalid("InvalidAttribute", "An attribute is not DER");
        }
    }

    private static void add(ExtensionsGenerator extensions, Arguments extension) throws Fault {
        byte[] value = extension.octets("extnValue");
        try {
            ASN1Primitive.fromByteArray(value);
            extensions.addExtension(new Extension(
                    new ASN1ObjectIdentifier(extension.text("extnOID")), extension.flag("critical"), value));
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.invalid("InvalidAttribute", "An extension is not DER, or is there twice");
        }
    }

    private ContentSigner signer(String algorithm, PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder(algorithm).setSecureRandom(random).build(key);
    }

    Answer selfSigned(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Key key = keys.ready(arguments, state);
        PublicKey half = key.material().publicKey().orElseThrow();
        String algorithm = SignatureAlgorithm.named(arguments.one("SignatureAlgorithm"), half);
        String version = arguments.optional("X509Version");
        if (!version.isEmpty() && !version.equals("3")) {
            throw Fault.invalid("UnsupportedX509Version", "Version " + version + " is not supported");
        }
        Instant from = arguments.moment("notValidBefore").orElse(clock.instant());
        Instant to = arguments.moment("notValidAfter").orElse(from.plus(VALIDITY));
        if (!from.isBefore(to)) {
            throw Fault.invalid("InvalidDateTime", "notValidAfter is not after notValidBefore");
        }
        X500Name subject = DistinguishedName.read(arguments.one("Subject"));
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                subject,
                new BigInteger(64, random).setBit(64),
                Date.from(from),
                Date.from(to),
                subject,
                SubjectPublicKeyInfo.getInstance(half.getEncoded()));
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        for (Arguments extension : arguments.all("Extension")) {
            add(extensions, extension);
        }
        try {
            if (!extensions.isEmpty()) {
                for (ASN1ObjectIdentifier oid : extensions.generate().getExtensionOIDs()) {
                    builder.addExtension(extensions.generate().getExtension(oid));
                }
            }
            X509Certificate certificate = Der.certificate(
                    builder.build(signer(algorithm, key.material().privateKey().orElseThrow()))
                            .getEncoded());
            String id = "Cert" + state.next();
            OnvifState next = add(state, id, arguments.optional("Alias"), Store.id(arguments, "KeyID"), certificate);
            return answers.changed(
                    state, next, "tas:CreateSelfSignedCertificate", Markup.text("tas:CertificateID", id));
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw Fault.action("CertificateCreationFailed", "The certificate cannot be made");
        }
    }

    private OnvifState add(OnvifState state, String id, String alias, String key, X509Certificate certificate)
            throws Fault {
        Shelf<Keystore.Certificate> certificates = state.keystore().certificates();
        store.room(certificates.size(), model.certificates(), "MaximumNumberOfCertificatesReached");
        Keystore.Certificate added = new Keystore.Certificate(alias, key, certificate);
        return state.with(state.keystore().withCertificates(certificates.with(id, added)))
                .used(1);
    }

    /** Take in a certificate and link it to the key with its public key, which comes with it if there is none. */
    Answer upload(Arguments arguments, OnvifState state) throws Fault {
        X509Certificate certificate;
        try {
            certificate = Der.certificate(arguments.octets("Certificate"));
        } catch (CertificateException e) {
            throw Fault.invalid("BadCertificate", "The certificate cannot be read");
        }
        boolean known = state.keystore().certificates().things().values().stream()
                .anyMatch(other -> other.certificate().equals(certificate));
        if (known) {
            throw Fault.invalid("Duplicate", "The certificate is here already");
        }
        Keystore keystore = state.keystore();
        Optional<String> linked = keystore.keyFor(certificate.getPublicKey());
        if (linked.isPresent()
                && !keys.isReady(keystore.keys().get(linked.get()).orElseThrow())) {
            throw Fault.invalid("KeyID", "The key of the certificate is not ready");
        }
        boolean hasPrivateKey = linked.flatMap(keystore.keys()::get)
                .flatMap(key -> key.material().privateKey())
                .isPresent();
        if (arguments.flag("PrivateKeyRequired", false) && !hasPrivateKey) {
            throw Fault.invalid("NoMatchingPrivateKey", "There is no private key for the certificate");
        }
        OnvifState base = state;
        if (linked.isEmpty()) {
            store.room(keystore.keys().size(), model.keys(), "MaximumNumberOfKeysReached");
            String key = "Key" + state.next();
            KeyMaterial material = KeyMaterial.of(certificate.getPublicKey(), Optional.empty());
            Keystore.Key added = new Keystore.Key(arguments.optional("KeyAlias"), material, true);
            base = state.with(keystore.withKeys(keystore.keys().with(key, added)))
                    .used(1);
            linked = Optional.of(key);
        }
        String id = "Cert" + base.next();
        return answers.changed(
                state,
                add(base, id, arguments.optional("Alias"), linked.get(), certificate),
                "tas:UploadCertificate",
                Markup.text("tas:CertificateID", id),
                Markup.text("tas:KeyID", linked.get()));
    }

    Answer get(Arguments arguments, OnvifState state) throws Fault {
        Keystore.Certificate found = Store.find(state.keystore().certificates(), arguments, "CertificateID");
        return Answers.read(
                "tas:GetCertificate", describe(Store.id(arguments, "CertificateID"), found, state.keystore()));
    }

    Answer all(OnvifState state) {
        String[] all = state.keystore().certificates().things().entrySet().stream()
                .map(entry -> describe(entry, state.keystore()))
                .toArray(String[]::new);
        return Answers.read("tas:GetAllCertificates", all);
    }

    private static String describe(Map.Entry<String, Keystore.Certificate> entry, Keystore keystore) {
        return describe(entry.getKey(), entry.getValue(), keystore);
    }

    private static String describe(String id, Keystore.Certificate certificate, Keystore keystore) {
        boolean hasPrivateKey = keystore.keys()
                .get(certificate.key())
                .flatMap(key -> key.material().privateKey())
                .isPresent();
        return Markup.element(
                "tas:Certificate",
                Markup.text("tas:CertificateID", id),
                Markup.text("tas:KeyID", certificate.key()),
                Markup.optional("tas:Alias", certificate.alias()),
                Markup.data("tas:CertificateContent", Der.of(certificate.certificate())),
                Markup.text("tas:HasPrivateKey", hasPrivateKey));
    }

    Answer delete(Arguments arguments, OnvifState state) throws Fault {
        Keystore keystore = state.keystore();
        Store.find(keystore.certificates(), arguments, "CertificateID");
        String id = Store.id(arguments, "CertificateID");
        boolean used = keystore.paths().things().values().stream()
                        .anyMatch(path -> path.certificates().contains(id))
                || keystore.policies().things().values().stream()
                        .anyMatch(policy -> policy.anchors().contains(id));
        if (used) {
            throw Store.referenced(id);
        }
        OnvifState next =
                state.with(keystore.withCertificates(keystore.certificates().without(id)));
        return answers.changed(state, next, "tas:DeleteCertificate");
    }
}
