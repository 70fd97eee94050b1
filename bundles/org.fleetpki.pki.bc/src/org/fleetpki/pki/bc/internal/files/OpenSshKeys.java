// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.util.Properties;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.PrivateKeyForms;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.name.OidNames;

/** Keys as OpenSSH writes them (RFC 4253, 6.6, and its PROTOCOL.key). */
final class OpenSshKeys {

    private static final String NO_TEST = "org.bouncycastle.rsa.allow_unsafe_mod";

    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);

    /** Read the blob of a public key. */
    static PublicKeyInfo readPublic(String what, byte[] blob) throws PkiException {
        PkiFailure unknown = new PkiFailure.Malformed(
                what, "it is an OpenSSH key that is broken or of a kind not known here, such as a certificate");
        return ForeignData.readSecret(
                unknown,
                () -> untested(() -> PublicKeyInfo.read(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                                OpenSSHPublicKeyUtil.parsePublicKey(blob))
                        .getEncoded())));
    }

    /** Write a public key in one line; empty if OpenSSH has no keys of its kind. */
    static Optional<String> write(PublicKeyInfo key) {
        boolean known = key.isRsa()
                || key.algorithm().oid().equals(OidNames.ED25519)
                || key.curve().map(OpenSshKeys::isCurve).orElse(false);
        if (!known) {
            return Optional.empty();
        }
        try {
            byte[] blob = ForeignData.read(
                    "The public key",
                    () -> untested(() -> OpenSSHPublicKeyUtil.encodePublicKey(
                            PublicKeyFactory.createKey(key.encoded().toArray()))));
            return Optional.of(name(blob) + " " + Base64.getEncoder().encodeToString(blob) + "\n");
        } catch (PkiException e) {
            return Optional.empty();
        }
    }

    /**
     * Bouncy Castle tests whether an RSA modulus is a prime, which takes seconds with a large one. Nothing is signed or
     * verified here, so what it would find is found elsewhere.
     */
    private static <T> T untested(ForeignData.Access<T> access) throws Exception {
        Properties.setThreadOverride(NO_TEST, true);
        try {
            return access.run();
        } finally {
            Properties.removeThreadOverride(NO_TEST);
        }
    }

    private static boolean isCurve(String oid) {
        return oid.equals("1.2.840.10045.3.1.7") || oid.equals("1.3.132.0.34") || oid.equals("1.3.132.0.35");
    }

    /** A blob begins with the name of its kind behind four bytes of length. */
    private static String name(byte[] blob) {
        return new String(blob, 4, blob[3], StandardCharsets.US_ASCII);
    }

    /** Whether a private key is encrypted: the name of its cipher stands behind the magic number. */
    static boolean isLocked(byte[] key) {
        byte[] none = {0, 0, 0, 4, 'n', 'o', 'n', 'e'};
        int end = MAGIC.length + none.length;
        return key.length < end || !Arrays.equals(key, MAGIC.length, end, none, 0, none.length);
    }

    /** Read a private key that is not encrypted. */
    static PrivateKey readPrivate(String what, byte[] key) throws PkiException {
        PkiFailure broken = new PkiFailure.Malformed(what, "the OpenSSH key is broken or of a kind not known here");
        return ForeignData.readSecret(broken, () -> {
            AsymmetricKeyParameter parameters = untested(() -> OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(key));
            return PrivateKeyForms.read(
                    what, PrivateKeyInfoFactory.createPrivateKeyInfo(parameters).getEncoded());
        });
    }

    private OpenSshKeys() {}
}
