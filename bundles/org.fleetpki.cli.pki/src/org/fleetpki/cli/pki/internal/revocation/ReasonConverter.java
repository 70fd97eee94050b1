// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import org.fleetpki.pki.api.ca.RevocationReason;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a reason to revoke. */
final class ReasonConverter implements ITypeConverter<RevocationReason> {

    @Override
    public RevocationReason convert(String text) {
        try {
            return RevocationReason.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
