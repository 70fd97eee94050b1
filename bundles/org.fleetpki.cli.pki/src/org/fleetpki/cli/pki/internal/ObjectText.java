// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Objects as sheets for people. */
public final class ObjectText {

    /** More entries of a revocation list than anybody reads. */
    private static final int ENTRIES_SHOWN = 20;

    private final TextStyle style;
    private final SelfSignature signatures;
    private final Instant now;

    /** @param now the moment that validity is told for */
    public ObjectText(TextStyle style, SignatureChecks signatures, Instant now) {
        this.style = style;
        this.signatures = new SelfSignature(signatures);
        this.now = now;
    }

    /** Everything that is known of an object, and nothing of a private key but its public half. */
    public String of(PkiFiles.Found found) {
        Lines lines = new Lines(style);
        object(found, lines);
        for (Finding note : found.notes()) {
            lines.line("Note", Tone.ATTENTION, note.message() + " " + note.remedy());
        }
        return lines.text();
    }

    private void object(PkiFiles.Found found, Lines lines) {
        CertificateSheet sheet = new CertificateSheet(lines, signatures, now);
        switch (found.object()) {
            case PkiObject.CertificateObject of -> sheet.write(of.certificate());
            case PkiObject.RequestObject of -> request(of.request(), sheet, lines);
            case PkiObject.RevocationListObject of -> revocationList(of.list(), sheet, lines);
            case PkiObject.PublicKeyObject of -> {
                lines.heading("Public key");
                sheet.key(of.key());
            }
            case PkiObject.PrivateKeyObject of -> {
                lines.heading("Private key (not shown)");
                of.publicKey()
                        .ifPresentOrElse(
                                sheet::key, () -> lines.line("Key", of.key().getAlgorithm()));
            }
            case PkiObject.LockedObject of -> {
                lines.heading("Closed (" + found.format().title() + ")");
                lines.line("Encryption", of.encryption());
                lines.line("Remedy", "Say with --passphrase where its passphrase is.");
            }
            case PkiObject.KeyStoreObject of -> keyStore(of, found.format().title(), sheet, lines);
            case PkiObject.MalformedObject of -> {
                lines.heading("Not readable" + (found.label().isEmpty() ? "" : " (" + found.label() + ")"));
                lines.line("Reason", Tone.BAD, of.detail());
                lines.line("Place", "byte " + found.offset());
            }
        }
    }

    private void request(ParsedRequest request, CertificateSheet sheet, Lines lines) {
        lines.heading("Certification request");
        lines.line("Subject", CertificateSheet.name(request.subject()));
        sheet.key(request.publicKey());
        try {
            sheet.extensions(request.requestedExtensions());
        } catch (Asn1Exception e) {
            lines.line("Extensions", Tone.BAD, e.getMessage());
        }
        sheet.signature(request.signatureAlgorithm());
        switch (signatures.of(request)) {
            case VALID -> lines.line("Possession", Tone.GOOD, "proven: it is signed with its own key");
            case INVALID ->
                lines.line("Possession", Tone.BAD, "not proven: its signature was not made with its own key");
            case UNSUPPORTED ->
                lines.line("Possession", Tone.ATTENTION, "not known: its signature cannot be checked here");
        }
    }

    private void revocationList(ParsedRevocationList list, CertificateSheet sheet, Lines lines) {
        lines.heading("Revocation list of " + list.issuer());
        lines.line("Version", Integer.toString(list.version()));
        try {
            lines.line("This update", list.thisUpdate().toString());
            Optional<Instant> next = list.nextUpdate();
            lines.line("Next update", next.map(Instant::toString).orElse("not said"));
            next.filter(now::isAfter)
                    .ifPresent(due -> lines.line("", Tone.BAD, "out of date since " + CertificateSheet.days(due, now)));
            sheet.extensions(list.extensions());
            List<ParsedRevocationList.Entry> entries = list.entries();
            lines.line("Revoked", entries.size() + (entries.size() == 1 ? " certificate" : " certificates"));
            for (ParsedRevocationList.Entry entry : entries.subList(0, Math.min(ENTRIES_SHOWN, entries.size()))) {
                lines.line("", SerialNumbers.hex(entry.serial()) + " at " + entry.revokedAt() + reasons(entry));
            }
            if (entries.size() > ENTRIES_SHOWN) {
                lines.line("", "and " + (entries.size() - ENTRIES_SHOWN) + " more; --output json has them all");
            }
        } catch (Asn1Exception e) {
            lines.line("Content", Tone.BAD, e.getMessage());
        }
        sheet.signature(list.signatureAlgorithm());
    }

    private static String reasons(ParsedRevocationList.Entry entry) {
        StringBuilder words = new StringBuilder();
        for (Extension extension : entry.extensions()) {
            words.append(", ").append(String.join(" ", ExtensionWords.of(extension)));
        }
        return words.toString();
    }

    private static void keyStore(PkiObject.KeyStoreObject store, String title, CertificateSheet sheet, Lines lines) {
        int count = store.entries().size();
        lines.heading("Key store (" + title + ") with " + count + (count == 1 ? " entry" : " entries"));
        for (KeyStoreEntry entry : store.entries()) {
            String whose = entry.chain().isEmpty()
                    ? "without a certificate"
                    : "of " + entry.chain().getFirst() + ", chain of "
                            + entry.chain().size();
            lines.line(
                    entry.alias().isEmpty() ? "(no name)" : entry.alias(),
                    (entry.key().isPresent() ? "private key " : "certificate ") + whose);
        }
        store.entries().forEach(entry -> entry.chain().forEach(sheet::write));
    }
}
