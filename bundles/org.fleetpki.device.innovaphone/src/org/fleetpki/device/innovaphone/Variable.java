// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.HexFormat;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** Lines about persistent variables. A binary value has the type {@code pb} and is written as hexadecimal digits. */
public final class Variable {

    /** The request that waits in the device's own place: PKCS #10 in DER. */
    public static final String REQUEST = "X509/REQUEST";

    /** The private key of that request; it is deleted, and never read. */
    public static final String REQUEST_KEY = "X509/REQUESTKEY";

    /** What went wrong with the answer to it. */
    public static final String REQUEST_ERROR = "X509/REQUESTERROR";

    private static final String RESPONSE = "X509/REQUESTRESPONSE/";

    /** The variable for one certificate of the answer: 0 for the leaf, the last one for the root. */
    public static String response(int index) {
        return RESPONSE + String.format("%05d", index);
    }

    /** Write a variable out. */
    public record Read(String name) implements ConfigLine {

        public Read {
            requireName(name);
        }

        @Override
        public String text() {
            return "vars read " + name;
        }
    }

    /** Set a binary variable. */
    public record Create(String name, byte[] value) implements ConfigLine {

        public Create {
            requireName(name);
            value = value.clone();
        }

        @Override
        public byte[] value() {
            return value.clone();
        }

        @Override
        public String text() {
            return "vars create " + name + " pb " + HexFormat.of().formatHex(value);
        }
    }

    /** Take a variable away. */
    public record Delete(String name) implements ConfigLine {

        public Delete {
            requireName(name);
        }

        @Override
        public String text() {
            return "vars del " + name;
        }
    }

    /** The third word of the line about that variable in what {@link Read} wrote; empty if there is no such line. */
    public static Optional<String> value(String dump, String name) {
        return dump.lines()
                .map(line -> line.strip().split(" +", 3))
                .filter(words -> words.length == 3 && words[0].equals(name))
                .map(words -> words[2])
                .findFirst();
    }

    /**
     * The same of a binary variable.
     *
     * @throws DeviceException {@link Failure.Unexpected} if it is not hexadecimal
     */
    public static Optional<byte[]> bytes(String dump, String name) throws DeviceException {
        Optional<String> hex = value(dump, name);
        if (hex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(hex.get().strip()));
        } catch (IllegalArgumentException e) {
            throw new DeviceException(new Failure.Unexpected("the variable " + name + " in hexadecimal", "text"), e);
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9._/-]+")) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a variable");
        }
    }

    private Variable() {}
}
