// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file that a person keeps: bounded in size, strict UTF-8, with or without a byte order place. */
final class FileText {

    /** Far beyond a fleet of a hundred thousand devices. */
    static final int MAX_BYTES = 16 << 20;

    /** The text; empty if it cannot be had, and then the problem was reported. */
    static Optional<String> read(Path file, Problems problems) {
        if (Files.isDirectory(file)) {
            problems.report(Place.START, "this is a folder; name the file in it");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                problems.report(
                        Place.START, "the file is larger than " + (MAX_BYTES >> 20) + " MB, which is the limit");
                return Optional.empty();
            }
            return decode(bytes, problems);
        } catch (IOException e) {
            problems.report(Place.START, "the file cannot be read: " + FileProblem.phrase(e));
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problems.report(Place.of(text.length(), text), "the bytes here are not UTF-8; save the file as UTF-8");
            return Optional.empty();
        }
        String decoded = text.toString();
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private FileText() {}
}
