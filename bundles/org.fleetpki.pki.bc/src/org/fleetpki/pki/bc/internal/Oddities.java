// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.Locale;
import java.util.Map;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Says what a file is that holds nothing of ours, so that a person sees which mistake was made. */
final class Oddities {

    private static final Map<String, String> BINARY = Map.of(
            "PK\u0003\u0004", "it is a ZIP archive; take the files out first",
            "\u001f\u008b", "it is compressed with gzip; unpack it first",
            "%PDF", "it is a PDF document",
            "\u0089PNG", "it is a picture",
            "\u007fELF", "it is a program",
            "\u00d0\u00cf\u0011\u00e0", "it is an Office document");

    static String ofText(byte[] head, String text) {
        String start = text.substring(0, Math.min(text.length(), 2000)).strip();
        String lower = start.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : BINARY.entrySet()) {
            if (text.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        if (start.isEmpty()) {
            return "there is nothing but white space in it";
        }
        if (lower.startsWith("<!doctype html") || lower.contains("<html")) {
            return "it is a web page, perhaps the page of a login or an error, and not what was to be downloaded";
        }
        if (lower.startsWith("<?xml")) {
            return "it is an XML document";
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return "it is a JSON document";
        }
        if (start.startsWith("PuTTY-User-Key-File")) {
            return "it is a key in PuTTY's own form; 'puttygen -O private-openssh' converts it";
        }
        if (start.startsWith("---- BEGIN SSH2")) {
            return "it is a key in the form of RFC 4716; 'ssh-keygen -i' converts it";
        }
        if (start.startsWith("Certificate:") || start.startsWith("Certificate Request:")) {
            return "it is what openssl prints for people, and the block with the BEGIN line is missing";
        }
        if (start.matches("[0-9A-Fa-f\\s:]{32,}")) {
            return "it is hexadecimal digits; 'xxd -r -p' turns them into bytes";
        }
        if (start.matches("[A-Za-z0-9_=\\s-]{64,}")) {
            return "it is base64 of the kind for addresses on the Web; replace - by + and _ by /";
        }
        return head[0] == 0x30
                ? "it is neither PEM nor DER nor base64; it begins like DER, and is damaged"
                : "it is neither PEM nor DER nor base64, and no key store";
    }

    static String ofBinary(byte[] data, Asn1Exception e) {
        long length = announced(data);
        return length > data.length
                ? "it is cut off: " + data.length + " of " + length + " bytes are there"
                : "its structure is broken (" + e.getMessage() + ")";
    }

    /** How long the first value says that it is, with its header; 0 if it does not say. */
    private static long announced(byte[] data) {
        int octets = data.length < 2 ? 0 : (data[1] & 0xff) - 0x80;
        if (octets <= 0 || octets > 4 || data.length < 2 + octets) {
            return 0;
        }
        long length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | data[2 + i] & 0xff;
        }
        return 2L + octets + length;
    }

    private Oddities() {}
}
