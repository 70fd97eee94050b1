// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.SLHDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Computes the public half of a private key. */
public final class PublicHalf {

    private static final PkiFailure UNKNOWN =
            new PkiFailure.Malformed("The private key", "its public half cannot be computed");

    /** The public half; empty where the key stays in its token or is of a kind whose public half is not computed. */
    public static Optional<PublicKeyInfo> of(PrivateKey key) {
        byte[] pkcs8 = key.getEncoded();
        if (pkcs8 == null || !"PKCS#8".equals(key.getFormat())) {
            return Optional.empty();
        }
        try {
            return ForeignData.readSecret(UNKNOWN, () -> Optional.of(compute(pkcs8)));
        } catch (PkiException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static PublicKeyInfo compute(byte[] pkcs8) throws Exception {
        List<DerNode> parts = DerNode.parse(pkcs8).sequence();
        DerNode algorithm = parts.get(1);
        String oid = algorithm.sequence().getFirst().oid();
        if (oid.equals(OidNames.RSA_ENCRYPTION) || oid.equals(OidNames.RSASSA_PSS)) {
            List<DerNode> numbers =
                    DerNode.parse(parts.get(2).octets().toArray()).sequence();
            byte[] key = Der.sequence(
                    numbers.get(1).encoded().toArray(), numbers.get(2).encoded().toArray());
            return PublicKeyInfo.read(Der.sequence(algorithm.encoded().toArray(), Der.bitString(key)));
        }
        AsymmetricKeyParameter half = half(PrivateKeyFactory.createKey(pkcs8));
        return PublicKeyInfo.read(
                SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(half).getEncoded());
    }

    private static AsymmetricKeyParameter half(AsymmetricKeyParameter key) {
        return switch (key) {
            // binary curves take a hundred times as long, and nobody uses them
            case ECPrivateKeyParameters ec
            when ECAlgorithms.isFpCurve(ec.getParameters().getCurve()) ->
                new ECPublicKeyParameters(
                        new FixedPointCombMultiplier()
                                .multiply(ec.getParameters().getG(), ec.getD()),
                        ec.getParameters());
            case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
            case Ed448PrivateKeyParameters ed -> ed.generatePublicKey();
            case X25519PrivateKeyParameters x -> x.generatePublicKey();
            case X448PrivateKeyParameters x -> x.generatePublicKey();
            case MLDSAPrivateKeyParameters ml -> ml.getPublicKeyParameters();
            case SLHDSAPrivateKeyParameters slh ->
                new SLHDSAPublicKeyParameters(slh.getParameters(), slh.getPublicKey());
            case DSAPrivateKeyParameters dsa ->
                new DSAPublicKeyParameters(
                        dsa.getParameters()
                                .getG()
                                .modPow(dsa.getX(), dsa.getParameters().getP()),
                        dsa.getParameters());
            default -> throw new IllegalArgumentException("not known");
        };
    }

    private PublicHalf() {}
}
