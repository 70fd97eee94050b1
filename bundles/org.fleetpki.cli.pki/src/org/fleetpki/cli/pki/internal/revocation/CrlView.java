// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.ca.CrlEntries;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlNumber;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.DeltaCrlIndicator;
import org.fleetpki.pki.model.extension.InvalidityDate;

/** Writes a revocation list entry by entry, whatever its length. */
final class CrlView {

    private final CommandOutput output;
    private final ParsedRevocationList list;

    CrlView(CommandOutput output, ParsedRevocationList list) {
        this.output = output;
        this.list = list;
    }

    /** @param wanted the only certificate to show; empty for all */
    void write(Optional<BigInteger> wanted) throws Asn1Exception {
        List<RevocationEntry> shown = new ArrayList<>();
        long count = 0;
        CrlEntries entries = CrlEntries.of(list);
        for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            count++;
            if (wanted.isEmpty() || wanted.get().equals(entry.get().serial())) {
                show(entry(entry.get()), shown);
            }
        }
        switch (output.format()) {
            case TEXT -> text(shown, count, wanted);
            case JSON ->
                output.json(head(count)
                        .with(
                                "revoked",
                                shown.stream().map(RevocationTable::json).toList())
                        .text());
            case NDJSON -> {}
        }
    }

    private void show(RevocationEntry entry, List<RevocationEntry> shown) {
        if (output.format() == OutputFormat.NDJSON) {
            output.json(RevocationTable.json(entry).text());
        } else {
            shown.add(entry);
        }
    }

    private static RevocationEntry entry(ParsedRevocationList.Entry entry) throws Asn1Exception {
        RevocationReason reason = RevocationReason.UNSPECIFIED;
        Optional<Instant> since = Optional.empty();
        for (Extension extension : entry.extensions()) {
            switch (extension.value()) {
                case CrlReason code -> reason = RevocationReason.of(code.code()).orElse(reason);
                case InvalidityDate date -> since = Optional.of(date.since());
                default -> {}
            }
        }
        return new RevocationEntry(entry.serial(), entry.revokedAt(), entry.revokedAt(), reason, since);
    }

    private JsonObject head(long count) throws Asn1Exception {
        JsonObject json = new JsonObject()
                .with("issuer", list.issuer().toString())
                .with("version", list.version())
                .with("thisUpdate", list.thisUpdate().toString())
                .with("entries", count);
        list.nextUpdate().ifPresent(next -> json.with("nextUpdate", next.toString()));
        list.find(CrlNumber.class)
                .ifPresent(number -> json.with("number", number.number().toString()));
        list.find(DeltaCrlIndicator.class)
                .ifPresent(base -> json.with("deltaTo", base.baseNumber().toString()));
        return json.with("signatureAlgorithm", list.signatureAlgorithm().name());
    }

    private void text(List<RevocationEntry> shown, long count, Optional<BigInteger> wanted) throws Asn1Exception {
        StringBuilder head = new StringBuilder();
        line(head, "Issuer", list.issuer().toString());
        line(
                head,
                "Number",
                list.find(CrlNumber.class)
                        .map(number -> number.number().toString())
                        .orElse("none"));
        Optional<DeltaCrlIndicator> base = list.find(DeltaCrlIndicator.class);
        base.ifPresent(ground -> line(head, "Adds to", "list " + ground.baseNumber()));
        line(head, "Made", list.thisUpdate().toString());
        line(head, "Good until", list.nextUpdate().map(Instant::toString).orElse("it does not say"));
        line(head, "Signature", list.signatureAlgorithm().name());
        line(head, "Revoked", Long.toString(count));
        output.text(head.toString());
        if (!shown.isEmpty()) {
            TextTable table = new TextTable(output.style(), "Serial number", "Revoked", "Reason");
            shown.forEach(entry -> table.row(
                    Tone.PLAIN,
                    RevocationTable.hex(entry.serial()),
                    entry.revokedAt().toString(),
                    RevocationTable.reason(entry)));
            output.text(table.text());
        } else if (wanted.isPresent()) {
            output.text("The certificate " + RevocationTable.hex(wanted.get()) + " is not in this list.");
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("%-12s", name + ":"))
                .append(TextStyle.clean(value))
                .append(System.lineSeparator());
    }
}
