// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address to listen at: {@code HOST:PORT}, {@code [::1]:PORT}, or a port alone for 127.0.0.1. */
public final class ListenAddressConverter implements ITypeConverter<InetSocketAddress> {

    private static final Pattern FORM = Pattern.compile("(?:(\\[[0-9a-fA-F:.%]+\\]|[A-Za-z0-9.-]+):)?(\\d{1,5})");

    @Override
    public InetSocketAddress convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
            throw new TypeConversionException("'" + text + "' is no address; right would be 127.0.0.1:8888");
        }
        String host = form.group(1) == null ? "127.0.0.1" : form.group(1);
        try {
            return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(form.group(2)));
        } catch (UnknownHostException e) {
            throw new TypeConversionException("the host '" + host + "' is not known");
        }
    }
}
