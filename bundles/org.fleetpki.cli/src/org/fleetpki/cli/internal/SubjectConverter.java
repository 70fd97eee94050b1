// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import javax.security.auth.x500.X500Principal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a distinguished name (RFC 4514). */
final class SubjectConverter implements ITypeConverter<X500Principal> {

    @Override
    public X500Principal convert(String text) {
        try {
            X500Principal name = new X500Principal(text);
            if (!name.getName().isEmpty()) {
                return name;
            }
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(refusal(text));
        }
        throw new TypeConversionException(refusal(text));
    }

    private static String refusal(String text) {
        return "'" + text + "' is no distinguished name (RFC 4514); right would be 'CN=Example root,O=Example'";
    }
}
