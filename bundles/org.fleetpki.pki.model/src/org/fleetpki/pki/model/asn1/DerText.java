// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Character strings. */
final class DerText {

    static boolean isText(int tag) {
        return switch (tag) {
            case Tags.UTF8_STRING,
                    Tags.NUMERIC_STRING,
                    Tags.PRINTABLE_STRING,
                    Tags.TELETEX_STRING,
                    Tags.IA5_STRING,
                    Tags.VISIBLE_STRING,
                    Tags.UNIVERSAL_STRING,
                    Tags.BMP_STRING -> true;
            default -> false;
        };
    }

    static String read(DerNode node) throws Asn1Exception {
        byte[] bytes = node.isConstructed() ? join(node) : node.content().toArray();
        if (!node.isText()) {
            throw new Asn1Exception("a character string is wanted where " + node.describe() + " stands", node.offset());
        }
        Charset charset = switch (node.tag()) {
            case Tags.UTF8_STRING -> StandardCharsets.UTF_8;
            case Tags.BMP_STRING -> StandardCharsets.UTF_16BE;
            case Tags.UNIVERSAL_STRING -> Charset.forName("UTF-32BE");
            // TeletexString is read as Latin-1, as everybody who wrote one meant it
            default -> StandardCharsets.ISO_8859_1;
        };
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Asn1Exception("a " + Tags.name(node.tag()) + " has bytes that it cannot have", node.offset());
        }
    }

    /** Join the pieces of a constructed string (BER only). */
    static byte[] join(DerNode node) throws Asn1Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        join(node, all);
        return all.toByteArray();
    }

    private static void join(DerNode node, ByteArrayOutputStream all) throws Asn1Exception {
        for (DerNode piece : node.children()) {
            if (piece.isConstructed()) {
                join(piece, all);
            } else {
                all.write(piece.data(), piece.start(), piece.contentLength());
            }
        }
    }

    private DerText() {}
}
