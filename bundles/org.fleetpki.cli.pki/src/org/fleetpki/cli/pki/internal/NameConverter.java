// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import org.fleetpki.pki.api.GeneralName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a subject alternative name; without {@code DNS:} or the like in front it is a host name or an address. */
public final class NameConverter implements ITypeConverter<GeneralName> {

    @Override
    public GeneralName convert(String text) {
        try {
            return text.matches("(DNS|IP|email|URI):.*") ? GeneralName.parse(text) : GeneralName.ofHost(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
