// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.pki.api.Fingerprint;

/** Changes of trust lists that somebody may agree to, in JSON under a {@link Seal}. */
final class ProposalForm {

    /** The version of the format that this program writes and reads. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "fleetpki-trust";

    static void write(ObjectWriter json, TrustProposal proposal) {
        json.number(VERSION_KEY, VERSION);
        json.text(Seal.KEY, Seal.of(content -> writeContent(content, proposal)));
        writeContent(json, proposal);
    }

    private static void writeContent(ObjectWriter json, TrustProposal proposal) {
        json.text("id", proposal.id());
        json.text("createdAt", proposal.createdAt().toString());
        json.text("fleetName", proposal.fleetName());
        json.text("title", proposal.title());
        CertificatePool.write(
                json, proposal.changes().stream().map(TrustChange::certificate).toList());
        json.objects("changes", proposal.changes(), (entry, change) -> {
            entry.text("deviceId", change.deviceId());
            entry.text("action", change.action().name());
            entry.text("certificate", Fingerprint.of(change.certificate()).hex());
            entry.text("reason", change.reason());
        });
        json.texts("notes", proposal.notes());
    }

    /** A proposal from a document; empty if something is wrong with it, and then that was reported. */
    static Optional<TrustProposal> read(Value document, Problems problems) {
        return Versioned.table(document, VERSION_KEY, VERSION, "proposal for trust lists", problems)
                .flatMap(table -> {
                    Optional<TrustProposal> proposal = content(table);
                    Optional<String> seal = table.required(Seal.KEY, Readers.anyText());
                    table.refuseOthers();
                    proposal.filter(read -> seal.isPresent()
                                    && !seal.get().equals(Seal.of(content -> writeContent(content, read))))
                            .ifPresent(read -> problems.report(
                                    table.placeOf(Seal.KEY),
                                    "the proposal was changed after it was made; make it again rather than edit it"));
                    return proposal;
                });
    }

    private static Optional<TrustProposal> content(TableReader table) {
        CertificatePool pool = CertificatePool.read(table);
        Form form = new Form(table);
        String id = form.text("id");
        Instant createdAt = form.value("createdAt", Form.instant());
        String fleetName = form.text("fleetName");
        String title = form.text("title");
        List<TrustChange> changes = form.value("changes", Readers.list(Readers.table(change -> change(change, pool))));
        List<String> notes = form.texts("notes");
        return form.complete(() -> new TrustProposal(id, createdAt, fleetName, title, changes, notes));
    }

    private static Optional<TrustChange> change(TableReader table, CertificatePool pool) {
        Form form = new Form(table);
        String deviceId = form.text("deviceId");
        TrustChange.Action action = form.value("action", Form.constant(TrustChange.Action.class));
        X509Certificate certificate = form.value("certificate", pool.reference());
        String reason = form.text("reason");
        return form.complete(() -> new TrustChange(deviceId, action, certificate, reason));
    }

    private ProposalForm() {}
}
