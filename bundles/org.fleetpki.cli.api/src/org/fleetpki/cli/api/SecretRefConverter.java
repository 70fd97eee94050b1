// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import org.fleetpki.fleet.api.SecretRef;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a reference to a secret. What is no reference is never repeated, for it may be the secret itself. */
public final class SecretRefConverter implements ITypeConverter<SecretRef> {

    @Override
    public SecretRef convert(String text) {
        try {
            return SecretRef.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
