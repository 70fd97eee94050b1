// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.pki.api.Fingerprint;

/** Shows and keeps proposals. */
final class ProposalOutput {

    private final TrustDesk desk;
    private final CommandOutput output;

    ProposalOutput(TrustDesk desk, CommandOutput output) {
        this.desk = desk;
        this.output = output;
    }

    /** @param out where to keep it; only said to be there if it changes anything */
    void write(TrustProposal proposal, Optional<Path> out, FleetChoice choice) throws FleetException {
        if (out.isPresent()) {
            desk.files().writeProposal(proposal, out.get());
        }
        switch (output.format()) {
            case TEXT -> output.text(text(proposal));
            case JSON -> output.json(desk.json().pretty(desk.files().proposal(proposal)));
            case NDJSON -> output.json(desk.files().proposal(proposal));
        }
        if (out.isPresent() && !proposal.changes().isEmpty()) {
            output.note("Wrote " + out.get() + "; '" + output.programName() + " trustlist apply " + out.get()
                    + choice.asArgument() + "' carries it out.");
        }
    }

    private String text(TrustProposal proposal) {
        StringBuilder text = new StringBuilder();
        if (proposal.changes().isEmpty()) {
            text.append("Nothing is to be changed.").append(System.lineSeparator());
        } else {
            text.append(table(proposal.changes()));
        }
        proposal.notes().forEach(note -> text.append(note).append(System.lineSeparator()));
        return text.toString();
    }

    private String table(List<TrustChange> changes) {
        TextTable table = new TextTable(output.style(), "Device", "Change", "Certificate", "SHA-256", "Why");
        for (TrustChange change : changes) {
            table.row(
                    Tone.ATTENTION,
                    change.deviceId(),
                    change.action() == TrustChange.Action.ADD ? "trust" : "no longer trust",
                    change.certificate().getSubjectX500Principal().getName(),
                    Fingerprint.of(change.certificate()).hex(),
                    change.reason());
        }
        return table.text();
    }
}
