// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A file with a revocation list, in PEM or DER, which may be large. */
final class CrlFile {

    private static final String BEGIN = "-----BEGIN X509 CRL-----";
    private static final String END = "-----END X509 CRL-----";

    /** About ten million entries. */
    private static final long MAX_SIZE = 512L << 20;

    /** @throws CliException {@link ExitCodes#SPEC_INVALID} if it is none */
    static ParsedRevocationList read(Path file) throws CliException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new CliException(ExitCodes.SPEC_INVALID, file + " is larger than 512 MB.");
            }
            return ParsedRevocationList.parse(der(file, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw CliException.cannotRead(file, e);
        } catch (Asn1Exception e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + " is no revocation list: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] der(Path file, byte[] data) throws CliException {
        if (data.length > 0 && data[0] == 0x30) {
            return data;
        }
        String text = new String(data, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID, file + " has no revocation list in it, neither in PEM nor in DER.");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + " has broken base64 in it.", e);
        }
    }

    private CrlFile() {}
}
