// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;

/** Keys in the key store (ONVIF Advanced Security specification, section 5.2.2). */
public final class AdvancedKeys {

    private final OnvifService service;

    AdvancedKeys(OnvifService service) {
        this.service = service;
    }

    /** How far a key is. */
    public enum Status {
        OK,
        GENERATING,
        CORRUPT,
        /** A word that the specification does not have. */
        OTHER
    }

    /**
     * A key.
     *
     * @param id the device's own name for it
     * @param alias the name that was given to it; may be empty
     * @param hasPrivateKey whether the private key is there, if the device tells
     * @param status how far it is
     */
    public record Key(String id, String alias, Optional<Boolean> hasPrivateKey, Status status) {}

    /**
     * A key that is being made.
     *
     * @param id the device's own name for it
     * @param estimate how long the device thinks that it takes
     */
    public record Begun(String id, Duration estimate) {}

    /** Begin to make a key; it is there when {@link #status} says so. */
    public Begun create(KeyType type, String alias) throws DeviceException {
        String task = "make a " + type.id() + " key named '" + alias + "'";
        Optional<String> curve = curve(type);
        OnvifCall call = curve.isPresent()
                ? service.call("CreateECCKeyPair", task).text("EllipticCurve", curve.get())
                : service.call("CreateRSAKeyPair", task).text("KeyLength", Integer.toString(type.bits()));
        Answer answer = call.optional("Alias", alias).send();
        return new Begun(answer.id("KeyID"), duration(answer.optional("EstimatedCreationTime")));
    }

    /** How far a key is. */
    public Status status(String id) throws DeviceException {
        return parse(service.call("GetKeyStatus", "tell how far the key is")
                .text("KeyID", id)
                .send()
                .text("KeyStatus"));
    }

    /** Whether the private key is in the device. */
    public boolean hasPrivateKey(String id) throws DeviceException {
        return service.call("GetPrivateKeyStatus", "tell whether it has the private key")
                .text("KeyID", id)
                .send()
                .flag("hasPrivateKey");
    }

    /** All keys. */
    public List<Key> all() throws DeviceException {
        List<Key> keys = new ArrayList<>();
        for (Answer each : service.call("GetAllKeys", "list its keys").send().all("KeyAttribute")) {
            String told = each.optional("hasPrivateKey");
            keys.add(new Key(
                    each.id("KeyID"),
                    each.optional("Alias"),
                    told.isEmpty() ? Optional.empty() : Optional.of(Answer.isTrue(told)),
                    parse(each.optional("KeyStatus"))));
        }
        return keys;
    }

    /** Delete a key; one that is being made is given up. */
    public void delete(String id) throws DeviceException {
        service.call("DeleteKey", "delete the key '" + id + "'")
                .text("KeyID", id)
                .send();
    }

    /**
     * Bring a key in PKCS #8.
     *
     * @param file a {@code OneAsymmetricKey} with both halves, or an {@code EncryptedPrivateKeyInfo}
     * @param passphrase opens an encrypted one; it is sent
     * @return the device's own name for the key
     */
    public String uploadPkcs8(byte[] file, String alias, Optional<Secret> passphrase) throws DeviceException {
        OnvifCall call = service.call("UploadKeyPairInPKCS8", "take the private key '" + alias + "'")
                .binary("KeyPair", file)
                .optional("Alias", alias);
        passphrase.ifPresent(secret -> secret(call, "EncryptionPassphrase", secret));
        return call.send().id("KeyID");
    }

    /**
     * What became of a PKCS #12 file.
     *
     * @param pathId the certification path made of its certificates
     * @param keyId its key
     */
    public record Uploaded(String pathId, String keyId) {}

    /**
     * Bring a key and its certificates in PKCS #12.
     *
     * @param passphrase opens the file; it is sent
     */
    public Uploaded uploadPkcs12(byte[] file, String pathAlias, String keyAlias, Secret passphrase)
            throws DeviceException {
        OnvifCall call = service.call("UploadCertificateWithPrivateKeyInPKCS12", "take the file '" + keyAlias + "'")
                .binary("CertWithPrivateKey", file)
                .optional("CertificationPathAlias", pathAlias)
                .optional("KeyAlias", keyAlias);
        secret(call, "Passphrase", passphrase);
        Answer answer = call.send();
        return new Uploaded(answer.id("CertificationPathID"), answer.id("KeyID"));
    }

    static void secret(OnvifCall call, String name, Secret secret) {
        char[] characters = secret.characters();
        call.text(name, new String(characters));
        Arrays.fill(characters, '\0');
    }

    /** The name of a curve (SEC 2), as the specification has it; empty for keys without one. */
    static Optional<String> curve(KeyType type) {
        return switch (type) {
            case EC_P256 -> Optional.of("secp256r1");
            case EC_P384 -> Optional.of("secp384r1");
            case EC_P521 -> Optional.of("secp521r1");
            default -> Optional.empty();
        };
    }

    private static Status parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ok" -> Status.OK;
            case "generating" -> Status.GENERATING;
            case "corrupt" -> Status.CORRUPT;
            default -> Status.OTHER;
        };
    }

    private static Duration duration(String text) throws DeviceException {
        try {
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new DeviceException(new Failure.Unexpected("a duration", "'" + text + "'"), e);
        }
    }
}
