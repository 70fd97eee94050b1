// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.List;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.name.OidNames;

/** Says in words how something is encrypted with a passphrase. */
public final class EncryptionNames {

    private static final String PBES2 = "1.2.840.113549.1.5.13";

    /** The name of an algorithm; of PBES2 those of the key derivation and of the cipher. */
    public static String of(String what, DerNode algorithm) throws PkiException {
        return ForeignData.read(what, () -> {
            List<DerNode> parts = algorithm.sequence();
            String oid = parts.getFirst().oid();
            return oid.equals(PBES2) ? pbes2(parts.get(1).sequence()) : OidNames.of(oid);
        });
    }

    private static String pbes2(List<DerNode> parts) throws Asn1Exception {
        DerNode derivation = parts.getFirst();
        DerNode cipher = parts.get(1);
        return "PBES2 (" + name(derivation) + ", " + name(cipher) + ")";
    }

    private static String name(DerNode algorithm) throws Asn1Exception {
        return OidNames.of(algorithm.sequence().getFirst().oid());
    }

    private EncryptionNames() {}
}
