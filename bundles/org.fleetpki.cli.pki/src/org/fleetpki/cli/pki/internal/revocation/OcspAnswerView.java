// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ocsp.OcspClient;

/** Shows what a responder says, and what is to be thought of it. */
final class OcspAnswerView {

    private final CommandOutput output;

    OcspAnswerView(CommandOutput output) {
        this.output = output;
    }

    void write(OcspClient.Answer answer) {
        if (output.isText()) {
            text(answer);
        } else {
            output.json(json(answer).text());
        }
    }

    private void text(OcspClient.Answer answer) {
        Tone tone = answer.status() == OcspClient.Status.GOOD ? Tone.GOOD : Tone.BAD;
        String revoked = answer.revocation()
                .map(entry -> " at " + entry.revokedAt() + ", " + RevocationTable.reason(entry))
                .orElse("");
        TextTable table = new TextTable(output.style(), "OCSP", "");
        table.row(tone, "status", words(answer.status()) + revoked);
        if (!answer.responder().isEmpty()) {
            table.row(Tone.PLAIN, "signed by", answer.responder());
        }
        row(table, "signed", answer.producedAt());
        row(table, "known to be so", answer.thisUpdate());
        row(table, "good until", answer.nextUpdate());
        for (Finding finding : answer.findings()) {
            Tone weight = finding.severity() == Severity.ERROR ? Tone.BAD : Tone.ATTENTION;
            table.row(weight, finding.code(), finding.message() + " " + finding.remedy());
        }
        output.text(table.text());
    }

    private static void row(TextTable table, String name, Optional<Instant> time) {
        time.ifPresent(moment -> table.row(Tone.PLAIN, name, moment.toString()));
    }

    private static String words(OcspClient.Status status) {
        return switch (status) {
            case GOOD -> "good";
            case REVOKED -> "revoked";
            case UNKNOWN -> "unknown to the responder";
            case NONE -> "no answer that can be believed";
        };
    }

    private static JsonObject json(OcspClient.Answer answer) {
        JsonObject json = new JsonObject()
                .with("status", answer.status().name().toLowerCase(Locale.ROOT))
                .with("responder", answer.responder());
        answer.revocation().ifPresent(entry -> json.with("revocation", RevocationTable.json(entry)));
        answer.producedAt().ifPresent(time -> json.with("producedAt", time.toString()));
        answer.thisUpdate().ifPresent(time -> json.with("thisUpdate", time.toString()));
        answer.nextUpdate().ifPresent(time -> json.with("nextUpdate", time.toString()));
        return json.with(
                "findings",
                answer.findings().stream()
                        .map(finding -> new JsonObject()
                                .with("code", finding.code())
                                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                                .with("message", finding.message())
                                .with("remedy", finding.remedy()))
                        .toList());
    }
}
