// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.BasicConstraints;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.extension.ExtensionValue;
import org.fleetpki.pki.model.extension.KeyUsage;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Objects as JSON; the README of this bundle has the fields. A field that cannot be read is left out, and {@code problems}
 * has the reason.
 */
public final class ObjectJson {

    /** An object that was found, with its place in the file. */
    public static JsonObject of(PkiFiles.Found found) {
        JsonObject json = object(found.object());
        json.with("format", found.format().id()).with("offset", found.offset());
        if (!found.label().isEmpty()) {
            json.with("label", found.label());
        }
        return found.notes().isEmpty() ? json : json.with("notes", findings(found.notes()));
    }

    /** Findings, each with its code, severity, message and remedy. */
    public static List<JsonObject> findings(List<Finding> findings) {
        return findings.stream().map(ObjectJson::of).toList();
    }

    private static JsonObject of(Finding finding) {
        JsonObject json = new JsonObject()
                .with("code", finding.code())
                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .with("message", finding.message())
                .with("remedy", finding.remedy());
        finding.certificate().ifPresent(fingerprint -> json.with("certificate", fingerprint.hex()));
        return json;
    }

    private static JsonObject object(PkiObject object) {
        return switch (object) {
            case PkiObject.CertificateObject of -> of(of.certificate());
            case PkiObject.RequestObject of -> of(of.request());
            case PkiObject.RevocationListObject of -> of(of.list());
            case PkiObject.PublicKeyObject of -> kind("publicKey").with("key", of(of.key()));
            case PkiObject.PrivateKeyObject of -> {
                JsonObject json = kind("privateKey").with("algorithm", of.key().getAlgorithm());
                of.publicKey().ifPresent(key -> json.with("key", of(key)));
                yield json;
            }
            case PkiObject.LockedObject of -> kind("locked").with("encryption", of.encryption());
            case PkiObject.KeyStoreObject of ->
                kind("keyStore")
                        .with(
                                "entries",
                                of.entries().stream().map(ObjectJson::of).toList());
            case PkiObject.MalformedObject of -> kind("malformed").with("detail", of.detail());
        };
    }

    private static JsonObject kind(String kind) {
        return new JsonObject().with("kind", kind);
    }

    /** An entry of a key store. */
    public static JsonObject of(KeyStoreEntry entry) {
        return new JsonObject()
                .with("alias", entry.alias())
                .with("hasKey", entry.key().isPresent())
                .with("chain", entry.chain().stream().map(ObjectJson::of).toList());
    }

    /** A certificate. */
    public static JsonObject of(ParsedCertificate certificate) {
        Problems problems = new Problems();
        JsonObject json = kind("certificate")
                .with("subject", certificate.subject().toString())
                .with("issuer", certificate.issuer().toString())
                .with("selfIssued", certificate.isSelfIssued())
                .with("version", certificate.version());
        problems.read(() -> json.with("serial", SerialNumbers.hex(certificate.serial()))
                .with("serialDecimal", certificate.serial().toString()));
        problems.read(() -> json.with("notBefore", certificate.notBefore().toString()));
        problems.read(() -> json.with("notAfter", certificate.notAfter().toString()));
        json.with("key", of(certificate.publicKey()));
        certified(json, certificate.extensions(), problems);
        json.with("signatureAlgorithm", certificate.signatureAlgorithm().name())
                .with("extensions", extensions(certificate.extensions()))
                .with("sha256", certificate.fingerprint().hex())
                .with("sha1", Digests.hex("SHA-1", certificate.encoded()))
                .with("md5", Digests.hex("MD5", certificate.encoded()));
        return problems.addTo(json);
    }

    /** What is asked for most often is a field of its own beside the list of extensions. */
    private static void certified(JsonObject json, List<Extension> extensions, Problems problems) {
        problems.read(() -> find(extensions, SubjectAlternativeName.class)
                .ifPresent(names -> json.withTexts(
                        "names", names.names().stream().map(Object::toString).toList())));
        problems.read(
                () -> find(extensions, KeyUsage.class).ifPresent(usage -> json.withTexts("keyUsage", usage.labels())));
        problems.read(() -> find(extensions, ExtendedKeyUsage.class)
                .ifPresent(usage -> json.withTexts(
                        "extendedKeyUsage",
                        usage.purposes().stream().map(OidNames::of).toList())));
        problems.read(() -> find(extensions, BasicConstraints.class)
                .ifPresent(constraints -> json.with("authority", constraints.ca())));
    }

    private static <T extends ExtensionValue> Optional<T> find(List<Extension> extensions, Class<T> type)
            throws Asn1Exception {
        for (Extension extension : extensions) {
            if (extension.oid().equals(ExtensionValue.oidOf(type))) {
                return Optional.of(type.cast(extension.value()));
            }
        }
        return Optional.empty();
    }

    private static JsonObject of(ParsedRequest request) {
        Problems problems = new Problems();
        JsonObject json = kind("request")
                .with("subject", request.subject().toString())
                .with("key", of(request.publicKey()))
                .with("signatureAlgorithm", request.signatureAlgorithm().name());
        problems.read(() -> {
            List<Extension> extensions = request.requestedExtensions();
            certified(json, extensions, problems);
            json.with("extensions", extensions(extensions));
        });
        return problems.addTo(json);
    }

    private static JsonObject of(ParsedRevocationList list) {
        Problems problems = new Problems();
        JsonObject json = kind("revocationList")
                .with("issuer", list.issuer().toString())
                .with("version", list.version())
                .with("signatureAlgorithm", list.signatureAlgorithm().name());
        problems.read(() -> json.with("thisUpdate", list.thisUpdate().toString()));
        problems.read(() -> list.nextUpdate().ifPresent(next -> json.with("nextUpdate", next.toString())));
        json.with("extensions", extensions(list.extensions()));
        problems.read(() ->
                json.with("revoked", list.entries().stream().map(ObjectJson::of).toList()));
        return problems.addTo(json);
    }

    private static JsonObject of(ParsedRevocationList.Entry entry) {
        return new JsonObject()
                .with("serial", SerialNumbers.hex(entry.serial()))
                .with("revokedAt", entry.revokedAt().toString())
                .with("extensions", extensions(entry.extensions()));
    }

    /** A public key. */
    public static JsonObject of(PublicKeyInfo key) {
        JsonObject json = new JsonObject().with("algorithm", key.algorithm().name());
        KeyType.of(key).ifPresent(type -> json.with("type", type.id()));
        if (key.bits() > 0) {
            json.with("bits", key.bits());
        }
        key.curve().ifPresent(curve -> json.with("curve", OidNames.of(curve)));
        return json.with("sha256", key.fingerprint().hex());
    }

    private static List<JsonObject> extensions(List<Extension> extensions) {
        return extensions.stream()
                .map(extension -> new JsonObject()
                        .with("oid", extension.oid())
                        .with("name", extension.name())
                        .with("critical", extension.critical())
                        .withTexts("value", ExtensionWords.of(extension))
                        .with("hex", extension.content().hex()))
                .toList();
    }

    /** Collects why fields are missing. */
    private static final class Problems {

        private final List<String> reasons = new ArrayList<>();

        /** Adds fields that may not be readable. */
        interface Fields {
            void add() throws Asn1Exception;
        }

        void read(Fields fields) {
            try {
                fields.add();
            } catch (Asn1Exception e) {
                reasons.add(e.getMessage());
            }
        }

        JsonObject addTo(JsonObject json) {
            return reasons.isEmpty() ? json : json.withTexts("problems", reasons);
        }
    }

    private ObjectJson() {}
}
