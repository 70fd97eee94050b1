// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import java.util.List;
import java.util.Locale;
import org.fleetpki.pki.api.files.PkiObject;

/** What of a file is to be converted. */
enum Part {
    KEY,
    /** The first one. */
    CERTIFICATE,
    CERTIFICATES,
    REQUEST,
    CRL;

    List<PkiObject> of(List<PkiObject> objects) {
        return switch (this) {
            case KEY -> of(objects, PkiObject.PrivateKeyObject.class);
            case CERTIFICATE ->
                of(objects, PkiObject.CertificateObject.class).stream().limit(1).toList();
            case CERTIFICATES -> of(objects, PkiObject.CertificateObject.class);
            case REQUEST -> of(objects, PkiObject.RequestObject.class);
            case CRL -> of(objects, PkiObject.RevocationListObject.class);
        };
    }

    private static List<PkiObject> of(List<PkiObject> objects, Class<? extends PkiObject> kind) {
        return objects.stream().filter(kind::isInstance).toList();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
