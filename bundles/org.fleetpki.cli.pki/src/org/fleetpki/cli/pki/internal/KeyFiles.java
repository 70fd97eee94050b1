// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Keys in files that are named on the command line. */
public final class KeyFiles {

    private final InputFiles input;
    private final PrivateKeys keys;

    public KeyFiles(InputFiles input, PrivateKeys keys) {
        this.input = input;
        this.keys = keys;
    }

    /**
     * The first private key in a file, and how the file holds it.
     *
     * @param option the option that names the passphrase, for sentences
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if there is none
     */
    public PkiFiles.Found privateKey(Path file, Optional<SecretRef> passphrase, String option)
            throws PkiException, FleetException, CliException {
        for (PkiFiles.Found found : input.readOpen(file, passphrase, option)) {
            List<PkiObject> loose = Conversion.loose(List.of(found.object()));
            for (PkiObject object : loose) {
                if (object instanceof PkiObject.PrivateKeyObject key) {
                    return new PkiFiles.Found(
                            withPublicHalf(key), found.format(), found.label(), found.offset(), found.notes());
                }
            }
        }
        throw new CliException(ExitCodes.SPEC_INVALID, InputFiles.name(file) + " has no private key in it.");
    }

    /** Both halves of the first private key in a file. */
    public KeyPair pair(Path file, Optional<SecretRef> passphrase, String option)
            throws PkiException, FleetException, CliException {
        PkiFiles.Found found = privateKey(file, passphrase, option);
        PkiObject.PrivateKeyObject key = (PkiObject.PrivateKeyObject) found.object();
        PublicKey other = keys.publicKeyOf(key.key())
                .orElseThrow(() -> new CliException(
                        ExitCodes.SPEC_INVALID,
                        InputFiles.name(file) + " has a private key of the kind "
                                + key.key().getAlgorithm() + ", whose public half cannot be computed."));
        return new KeyPair(other, key.key());
    }

    /** The public key of whatever comes first in a file: a key, a certificate or a request. */
    public PublicKeyInfo publicKey(Path file, Optional<SecretRef> passphrase, String option)
            throws PkiException, FleetException, CliException {
        return publicKey(file, input.readOpen(file, passphrase, option));
    }

    /** The same of a file that was read already. */
    public PublicKeyInfo publicKey(Path file, List<PkiFiles.Found> content) throws CliException {
        for (PkiFiles.Found found : content) {
            for (PkiObject object : Conversion.loose(List.of(found.object()))) {
                Optional<PublicKeyInfo> key = switch (object) {
                    case PkiObject.CertificateObject of ->
                        Optional.of(of.certificate().publicKey());
                    case PkiObject.RequestObject of -> Optional.of(of.request().publicKey());
                    case PkiObject.PublicKeyObject of -> Optional.of(of.key());
                    case PkiObject.PrivateKeyObject of -> withPublicHalf(of).publicKey();
                    default -> Optional.empty();
                };
                if (key.isPresent()) {
                    return key.get();
                }
            }
        }
        throw new CliException(
                ExitCodes.SPEC_INVALID,
                InputFiles.name(file) + " has no certificate, request or key in it whose public half is known.");
    }

    /** A private key in PKCS #8 that is not encrypted. */
    public static byte[] inClear(PkiFiles files, KeyPair pair) throws PkiException {
        return files.write(
                List.of(new PkiObject.PrivateKeyObject(pair.getPrivate(), info(pair.getPublic()))),
                PkiFormat.PKCS8,
                Optional.empty());
    }

    /** The half that belongs to the key itself, whatever a certificate beside it says. */
    private PkiObject.PrivateKeyObject withPublicHalf(PkiObject.PrivateKeyObject key) {
        Optional<PublicKeyInfo> computed = keys.publicKeyOf(key.key()).flatMap(KeyFiles::info);
        return new PkiObject.PrivateKeyObject(key.key(), computed.or(key::publicKey));
    }

    private static Optional<PublicKeyInfo> info(PublicKey key) {
        try {
            return key.getEncoded() == null ? Optional.empty() : Optional.of(PublicKeyInfo.read(key.getEncoded()));
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }
}
