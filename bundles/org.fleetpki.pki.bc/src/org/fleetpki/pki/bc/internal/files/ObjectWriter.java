// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.bc.internal.PublicHalf;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;

/** Writes objects in a format, or says why it cannot hold them. */
final class ObjectWriter {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PkiFormat format;
    private final Optional<Secret> passphrase;
    private final KeyWriter keys;
    private final StoreWriter stores;

    ObjectWriter(PkiFormat format, Optional<Secret> passphrase, SecureRandom random) {
        this.format = format;
        this.passphrase = passphrase;
        this.keys = new KeyWriter(random);
        this.stores = new StoreWriter(random);
    }

    byte[] write(List<PkiObject> objects) throws PkiException {
        if (objects.isEmpty()) {
            throw Refusals.nothing();
        }
        if (passphrase.isPresent() && passphrase.get().isEmpty()) {
            throw Refusals.passphraseEmpty();
        }
        for (PkiObject object : objects) {
            if (object instanceof PkiObject.LockedObject || object instanceof PkiObject.MalformedObject) {
                throw Refusals.cannotHold(format, object, "Give the passphrase that opens it, or leave it out.");
            }
        }
        if (format.isKeyStore()) {
            return stores.write(entries(objects), format, passphrase.orElseThrow(this::passphraseMissing));
        }
        List<PkiObject> loose = loose(objects);
        return switch (format) {
            case PEM -> pem(loose);
            case DER -> der(one(loose));
            case BASE64 -> LINES.encodeToString(der(one(loose))).concat("\n").getBytes(StandardCharsets.US_ASCII);
            case PKCS7_PEM -> ascii(Pem.encode("PKCS7", cms(loose)));
            case PKCS7_DER -> cms(loose);
            case PKI_PATH -> path(loose);
            case OPENSSH_PUBLIC -> openSsh(loose);
            case PKCS1 -> ascii(keys.pkcs1(key(loose), passphrase));
            case SEC1 -> ascii(keys.sec1(key(loose), passphrase));
            case PKCS8 -> ascii(keys.pkcs8Pem(key(loose), passphrase));
            case PKCS8_DER -> keys.pkcs8(key(loose), passphrase);
            default -> throw new IllegalStateException("key stores are written above");
        };
    }

    private PkiException passphraseMissing() {
        return Refusals.passphraseMissing(format);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Entries of stores are taken apart, a key before its chain. */
    private static List<PkiObject> loose(List<PkiObject> objects) {
        List<PkiObject> loose = new ArrayList<>();
        for (PkiObject object : objects) {
            if (object instanceof PkiObject.KeyStoreObject store) {
                for (KeyStoreEntry entry : store.entries()) {
                    entry.key().ifPresent(key -> loose.add(new PkiObject.PrivateKeyObject(key, PublicHalf.of(key))));
                    entry.chain().forEach(link -> loose.add(new PkiObject.CertificateObject(link)));
                }
            } else {
                loose.add(object);
            }
        }
        return loose.stream().distinct().toList();
    }

    /** Loose keys and certificates are put together, entries stay as they are. */
    private List<KeyStoreEntry> entries(List<PkiObject> objects) throws PkiException {
        List<KeyStoreEntry> entries = new ArrayList<>();
        EntryAssembly assembly = new EntryAssembly();
        for (PkiObject object : objects) {
            switch (object) {
                case PkiObject.KeyStoreObject store -> entries.addAll(store.entries());
                case PkiObject.CertificateObject certificate ->
                    assembly.add(new EntryAssembly.Certificate("", Optional.empty(), certificate.certificate(), false));
                case PkiObject.PrivateKeyObject key ->
                    assembly.add(new EntryAssembly.Key("", Optional.empty(), Optional.of(key.key())));
                default -> throw Refusals.cannotHold(format, object, "Take pem, which holds everything.");
            }
        }
        entries.addAll(assembly.entries());
        return entries;
    }

    private PkiObject one(List<PkiObject> objects) throws PkiException {
        if (objects.size() > 1) {
            throw Refusals.notOne(format, objects.size());
        }
        return objects.getFirst();
    }

    private byte[] pem(List<PkiObject> objects) throws PkiException {
        StringBuilder text = new StringBuilder();
        for (PkiObject object : objects) {
            text.append(
                    switch (object) {
                        case PkiObject.CertificateObject certificate -> Pem.encode("CERTIFICATE", der(certificate));
                        case PkiObject.RequestObject request -> Pem.encode("CERTIFICATE REQUEST", der(request));
                        case PkiObject.RevocationListObject list -> Pem.encode("X509 CRL", der(list));
                        case PkiObject.PublicKeyObject key -> Pem.encode("PUBLIC KEY", der(key));
                        default -> Pem.encode("ENCRYPTED PRIVATE KEY", der(object));
                    });
        }
        return ascii(text.toString());
    }

    private byte[] der(PkiObject object) throws PkiException {
        return switch (object) {
            case PkiObject.CertificateObject certificate ->
                certificate.certificate().encoded().toArray();
            case PkiObject.RequestObject request -> request.request().encoded().toArray();
            case PkiObject.RevocationListObject list -> list.list().encoded().toArray();
            case PkiObject.PublicKeyObject key -> key.key().encoded().toArray();
            case PkiObject.PrivateKeyObject key -> {
                if (passphrase.isEmpty()) {
                    throw passphraseMissing();
                }
                yield keys.pkcs8(key.key(), passphrase);
            }
            default -> throw Refusals.cannotHold(format, object, "Take it apart first.");
        };
    }

    private byte[] cms(List<PkiObject> objects) throws PkiException {
        List<byte[]> certificates = new ArrayList<>();
        List<byte[]> lists = new ArrayList<>();
        for (PkiObject object : objects) {
            switch (object) {
                case PkiObject.CertificateObject certificate -> certificates.add(der(certificate));
                case PkiObject.RevocationListObject list -> lists.add(der(list));
                default -> throw Refusals.cannotHold(format, object, "Leave it out, or take pem or pkcs12.");
            }
        }
        return CmsCertificates.write(certificates, lists);
    }

    private byte[] path(List<PkiObject> objects) throws PkiException {
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (PkiObject object : objects) {
            if (!(object instanceof PkiObject.CertificateObject certificate)) {
                throw Refusals.cannotHold(format, object, "Leave it out, or take pem.");
            }
            certificates.add(certificate.certificate());
        }
        return CertificationPath.write(certificates)
                .orElseThrow(() -> Refusals.refused(
                        "no-path",
                        "The certificates are no path: there is one that was not issued by the one next to it.",
                        "Give a certificate and its issuers in their order, or take pkcs7, which has none."));
    }

    private byte[] openSsh(List<PkiObject> objects) throws PkiException {
        StringBuilder lines = new StringBuilder();
        for (PkiObject object : objects) {
            Optional<PublicKeyInfo> key = switch (object) {
                case PkiObject.PublicKeyObject loose -> Optional.of(loose.key());
                case PkiObject.CertificateObject certificate ->
                    Optional.of(certificate.certificate().publicKey());
                case PkiObject.RequestObject request ->
                    Optional.of(request.request().publicKey());
                case PkiObject.PrivateKeyObject secret -> secret.publicKey();
                default -> Optional.empty();
            };
            lines.append(key.flatMap(OpenSshKeys::write)
                    .orElseThrow(() -> Refusals.cannotHold(
                            format, object, "OpenSSH has RSA, Ed25519 and the curves P-256, P-384 and P-521.")));
        }
        return ascii(lines.toString());
    }

    /** The one private key. */
    private PrivateKey key(List<PkiObject> objects) throws PkiException {
        if (one(objects) instanceof PkiObject.PrivateKeyObject key) {
            return key.key();
        }
        throw Refusals.cannotHold(format, objects.getFirst(), "Name a private key, or take pem.");
    }
}
