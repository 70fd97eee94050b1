// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Writes the presentation language of TLS (RFC 8446, 3): numbers, and vectors with their length in front. */
final class WireWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    WireWriter u8(int value) {
        out.write(value);
        return this;
    }

    WireWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    WireWriter u24(int value) {
        return u8(value >> 16).u16(value);
    }

    WireWriter bytes(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    /** A vector whose length takes one byte. */
    WireWriter vector8(Consumer<WireWriter> contents) {
        byte[] inner = inner(contents);
        return u8(inner.length).bytes(inner);
    }

    /** A vector whose length takes two bytes. */
    WireWriter vector16(Consumer<WireWriter> contents) {
        byte[] inner = inner(contents);
        return u16(inner.length).bytes(inner);
    }

    /** A vector whose length takes three bytes. */
    WireWriter vector24(Consumer<WireWriter> contents) {
        byte[] inner = inner(contents);
        return u24(inner.length).bytes(inner);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private static byte[] inner(Consumer<WireWriter> contents) {
        WireWriter writer = new WireWriter();
        contents.accept(writer);
        return writer.toBytes();
    }
}
