// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import javax.security.auth.x500.X500Principal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a distinguished name (RFC 4514). */
public final class SubjectConverter implements ITypeConverter<X500Principal> {

    @Override
    public X500Principal convert(String text) {
        try {
            return new X500Principal(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no distinguished name (RFC 4514); right would be 'CN=cam-1.example,O=Example'");
        }
    }
}
