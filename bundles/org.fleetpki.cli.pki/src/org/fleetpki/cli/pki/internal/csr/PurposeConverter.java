// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.csr;

import java.util.List;
import org.fleetpki.pki.model.name.OidNames;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a purpose of a key (RFC 5280, 4.2.1.12): its common name or its object identifier. */
final class PurposeConverter implements ITypeConverter<String> {

    private static final List<String> KNOWN = List.of(
            OidNames.SERVER_AUTH,
            OidNames.CLIENT_AUTH,
            OidNames.CODE_SIGNING,
            OidNames.EMAIL_PROTECTION,
            OidNames.TIME_STAMPING,
            OidNames.OCSP_SIGNING,
            OidNames.ANY_EXTENDED_KEY_USAGE);

    @Override
    public String convert(String text) {
        if (text.matches("[0-2](\\.(0|[1-9][0-9]{0,17})){2,30}")) {
            return text;
        }
        return KNOWN.stream()
                .filter(oid -> OidNames.of(oid).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text
                        + "' is neither an object identifier nor one of "
                        + String.join(", ", KNOWN.stream().map(OidNames::of).toList())));
    }
}
