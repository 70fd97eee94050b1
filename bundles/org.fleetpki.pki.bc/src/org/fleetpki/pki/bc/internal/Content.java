// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/**
 * Takes a file apart, told by its content: PEM with any text around it, DER, key stores, lines of OpenSSH, or bare base64
 * of any of them. PEM is read block by block in constant memory, everything else in one piece.
 */
public final class Content {

    /** So much of a file tells what it is. */
    private static final int HEAD = 8192;

    private static final int SEQUENCE = 0x30;

    /** Is given pieces one after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Piece piece) throws PkiException, IOException;
    }

    /** All pieces of a file; at least one. */
    public static List<Piece> of(String what, byte[] data) throws PkiException {
        ForeignData.requireSize(what, data.length);
        List<Piece> pieces = new ArrayList<>();
        try {
            scan(what, new ByteArrayInputStream(data), pieces::add);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return pieces;
    }

    /**
     * Give all pieces of a file to a visitor.
     *
     * @throws PkiException if there is none, in words that say what is there instead
     */
    public static void scan(String what, InputStream in, Visitor each) throws PkiException, IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length == 0) {
            throw ForeignData.malformed(what, "it is empty");
        }
        if (isBinary(head)) {
            binary(what, whole(what, head, in), PkiFormat.DER, each);
            return;
        }
        TextForm form = TextForm.of(head);
        InputStream text = new SequenceInputStream(
                new ByteArrayInputStream(head, form.markLength(), head.length - form.markLength()), in);
        PemReader blocks = new PemReader(new TextSource(text, form));
        Optional<Piece> block = blocks.next();
        if (block.isEmpty()) {
            if (blocks.overflowed()) {
                throw tooLarge(what);
            }
            plainText(what, head, blocks.text(), each);
        }
        while (block.isPresent()) {
            each.visit(block.get());
            block = blocks.next();
        }
    }

    private static byte[] whole(String what, byte[] head, InputStream in) throws PkiException, IOException {
        byte[] rest = in.readNBytes(ForeignData.MAX_BYTES - head.length + 1);
        if (head.length + rest.length > ForeignData.MAX_BYTES) {
            throw tooLarge(what);
        }
        byte[] all = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, all, head.length, rest.length);
        return all;
    }

    private static PkiException tooLarge(String what) {
        return ForeignData.malformed(
                what,
                String.format(
                        Locale.ROOT,
                        "it has more than %,d bytes, and only PEM is read in greater length",
                        ForeignData.MAX_BYTES));
    }

    /**
     * Text may begin with the digit 0, which is the octet of SEQUENCE. No text has a length in long form behind it, and
     * none is just as long as the short form says.
     */
    private static boolean isBinary(byte[] head) {
        if (Magic.of(head).isPresent()) {
            return true;
        }
        if (head.length < 2 || head[0] != SEQUENCE) {
            return false;
        }
        int lead = head[1] & 0xff;
        return lead < 0x80 ? 2 + lead <= head.length && isPadding(head, 2 + lead) : lead <= 0x84;
    }

    /** Devices hand out DER with a line break or zeros behind it. */
    private static boolean isPadding(byte[] data, int from) {
        for (int i = from; i < data.length; i++) {
            if (data[i] != 0 && data[i] != '\n' && data[i] != '\r' && data[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    private static void binary(String what, byte[] data, PkiFormat form, Visitor each)
            throws PkiException, IOException {
        if (Magic.of(data).isPresent()) {
            each.visit(Piece.of(form, "", 0, data));
            return;
        }
        int at = 0;
        do {
            int end = endOfValue(what, data, at, each, form);
            if (end < 0) {
                return;
            }
            each.visit(
                    Piece.of(form, "", at, at == 0 && end == data.length ? data : Arrays.copyOfRange(data, at, end)));
            at = end;
        } while (!isPadding(data, at));
    }

    /** Several objects may follow each other in DER, too; -1 if no further one does. */
    private static int endOfValue(String what, byte[] data, int at, Visitor each, PkiFormat form)
            throws PkiException, IOException {
        try {
            return DerNode.parsePrefix(data, at).end();
        } catch (Asn1Exception e) {
            if (at == 0) {
                throw ForeignData.malformed(what, Oddities.ofBinary(data, e));
            }
            each.visit(
                    Piece.broken(form, "", "", at, (data.length - at) + " bytes behind the last object are no object"));
            return -1;
        }
    }

    private static void plainText(String what, byte[] head, String text, Visitor each)
            throws PkiException, IOException {
        List<Piece> keys = OpenSshLines.find(text);
        for (Piece key : keys) {
            each.visit(key);
        }
        if (!keys.isEmpty()) {
            return;
        }
        byte[] decoded = text.isBlank() ? null : PemReader.base64(text);
        if (decoded == null || decoded.length == 0) {
            throw ForeignData.malformed(what, Oddities.ofText(head, text));
        }
        if (isBinary(Arrays.copyOf(decoded, Math.min(decoded.length, HEAD)))) {
            binary(what, decoded, PkiFormat.BASE64, each);
            return;
        }
        PemReader inner = new PemReader(new TextSource(new ByteArrayInputStream(decoded), TextForm.OCTETS));
        Optional<Piece> block = inner.next();
        if (block.isEmpty()) {
            throw ForeignData.malformed(what, Oddities.ofText(head, text));
        }
        while (block.isPresent()) {
            each.visit(block.get());
            block = inner.next();
        }
    }

    private Content() {}
}
