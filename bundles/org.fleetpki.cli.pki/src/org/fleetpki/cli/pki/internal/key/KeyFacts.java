// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.pki.internal.KeyWords;
import org.fleetpki.cli.pki.internal.Lines;
import org.fleetpki.cli.pki.internal.ObjectJson;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** What may be said in public about a key. */
final class KeyFacts {

    private final PkiFiles files;

    KeyFacts(PkiFiles files) {
        this.files = files;
    }

    /** As a part of a sheet. */
    void write(Lines lines, PublicKeyInfo key) {
        lines.line("Key", KeyWords.of(key));
        if (key.isRsa()) {
            try {
                lines.line("Exponent", key.rsaKey().exponent().toString());
            } catch (Asn1Exception e) {
                lines.line("Exponent", Tone.BAD, e.getMessage());
            }
        }
        lines.line("SHA-256", key.fingerprint().hex());
        lines.line(
                "Pin (base64)",
                Base64.getEncoder().encodeToString(key.fingerprint().toArray()));
        lines.line("Key id (SHA-1)", key.identifier().hex());
        openSsh(key).ifPresent(fingerprint -> lines.line("OpenSSH", fingerprint));
    }

    /** As JSON. */
    JsonObject json(PublicKeyInfo key) {
        JsonObject json = ObjectJson.of(key).with("keyId", key.identifier().hex());
        openSsh(key).ifPresent(fingerprint -> json.with("openssh", fingerprint));
        return json;
    }

    /** What {@code ssh-keygen -l} shows: SHA-256 over the key in OpenSSH's form; empty for kinds that it has not. */
    private Optional<String> openSsh(PublicKeyInfo key) {
        try {
            byte[] line = files.write(
                    List.of(new PkiObject.PublicKeyObject(key)), PkiFormat.OPENSSH_PUBLIC, Optional.empty());
            String[] words = new String(line, StandardCharsets.US_ASCII).strip().split(" ");
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(words[1]));
            return Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash));
        } catch (PkiException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Findings on stdout, each with its remedy. */
    static void write(Lines lines, List<Finding> findings) {
        for (Finding finding : findings) {
            Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : Tone.ATTENTION;
            lines.line("Finding", tone, finding.message() + " " + finding.remedy());
        }
    }

    /** Show a key that was just made or read. */
    void show(CommandOutput output, String heading, String file, PkiFormat format, PublicKeyInfo key) {
        if (output.isText()) {
            Lines lines = new Lines(output.style()).heading(heading);
            write(lines, key);
            output.text(lines.text());
        } else {
            output.json(json(key).with("file", file).with("format", format.id()).text());
        }
    }
}
