// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.pki.api.files.PkiFormat;

/** Finds public keys as OpenSSH writes them, one on a line (sshd(8), AUTHORIZED_KEYS FILE FORMAT). */
final class OpenSshLines {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:[^\\r\\n]{0,1000}[ \\t])?((?:ssh|ecdsa|sk)-[a-z0-9@.-]{1,64})[ \\t]+(AAAA[A-Za-z0-9+/=]{4,20000})"
                    + "(?:[ \\t]+([^\\r\\n]{0,1000}))?");

    static List<Piece> find(String text) {
        List<Piece> found = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            byte[] blob = PemReader.base64(line.group(2));
            String comment = line.group(3) == null ? "" : line.group(3).strip();
            if (blob != null) {
                String name = new String(comment.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                found.add(Piece.of(PkiFormat.OPENSSH_PUBLIC, name, line.start(1), blob));
            }
        }
        return found;
    }

    private OpenSshLines() {}
}
