// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;

/**
 * Shows objects one after the other, as they are found: nothing of one is kept when the next comes, so that a bundle of a
 * million certificates takes no more memory than one of two.
 */
public final class ShownObjects implements AutoCloseable {

    private final CommandOutput output;
    private final Terminal terminal;
    private final PkiFiles files;
    private final SelfSignature signatures;
    private final ObjectText text;
    private final boolean withPem;
    private int count;
    private int unreadable;

    /**
     * @param text the form for people
     * @param withPem whether to add each object in PEM, too
     */
    public ShownObjects(
            CommandOutput output,
            Terminal terminal,
            PkiFiles files,
            SignatureChecks signatures,
            ObjectText text,
            boolean withPem) {
        this.output = output;
        this.terminal = terminal;
        this.files = files;
        this.signatures = new SelfSignature(signatures);
        this.text = text;
        this.withPem = withPem;
    }

    /** Show one. */
    public void show(Path file, PkiFiles.Found found) throws PkiException {
        if (found.object() instanceof PkiObject.MalformedObject) {
            unreadable++;
        }
        Optional<String> pem = withPem ? pem(found.object()) : Optional.empty();
        if (output.isText()) {
            output.text((count > 0 ? System.lineSeparator() : "") + text.of(found) + pem.orElse(""));
        } else {
            JsonObject json = json(found).with("file", file.toString());
            pem.ifPresent(block -> json.with("pem", block));
            if (output.format() == OutputFormat.JSON) {
                write(count == 0 ? "[\n" : ",\n");
                write(json.text());
            } else {
                output.json(json.text());
            }
        }
        count++;
    }

    private JsonObject json(PkiFiles.Found found) {
        JsonObject json = ObjectJson.of(found);
        return switch (found.object()) {
            case PkiObject.CertificateObject of ->
                json.with("selfSigned", signatures.of(of.certificate()) == Outcome.VALID);
            case PkiObject.RequestObject of -> json.with("possession", signatures.of(of.request()) == Outcome.VALID);
            default -> json;
        };
    }

    private Optional<String> pem(PkiObject object) throws PkiException {
        return switch (object) {
            case PkiObject.CertificateObject ignored -> Optional.of(written(object));
            case PkiObject.RequestObject ignored -> Optional.of(written(object));
            case PkiObject.RevocationListObject ignored -> Optional.of(written(object));
            case PkiObject.PublicKeyObject ignored -> Optional.of(written(object));
            default -> Optional.empty();
        };
    }

    private String written(PkiObject object) throws PkiException {
        return new String(files.write(List.of(object), PkiFormat.PEM, Optional.empty()), StandardCharsets.US_ASCII);
    }

    private void write(String json) {
        terminal.out(json.getBytes(StandardCharsets.UTF_8));
    }

    /** How many of those that were shown could not be read. */
    public int unreadable() {
        return unreadable;
    }

    public int count() {
        return count;
    }

    /** End the document, also where an error ended the reading: what was shown is a document of its own. */
    @Override
    public void close() {
        if (output.format() == OutputFormat.JSON) {
            write(count == 0 ? "[]\n" : "\n]\n");
        }
    }
}
