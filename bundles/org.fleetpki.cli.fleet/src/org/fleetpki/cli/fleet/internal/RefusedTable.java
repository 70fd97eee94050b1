// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.util.List;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.pki.api.Fingerprint;

/** Whom devices refused, those that most refused first. */
final class RefusedTable {

    private final TextStyle style;

    RefusedTable(TextStyle style) {
        this.style = style;
    }

    String text(List<RejectedParty> parties) {
        if (parties.isEmpty()) {
            return "No device of the fleet refused anybody.";
        }
        TextTable table = new TextTable(style, "Refused by", "Certificate", "Who that is", "SHA-256");
        for (RejectedParty party : parties) {
            table.row(
                    party.objection().isEmpty() ? Tone.ATTENTION : Tone.BAD,
                    party.refusedBy().size() == 1
                            ? party.refusedBy().getFirst()
                            : party.refusedBy().size() + " devices",
                    party.leaf().getSubjectX500Principal().getName(),
                    who(party),
                    Fingerprint.of(party.leaf()).hex());
        }
        return table.text();
    }

    private static String who(RejectedParty party) {
        if (!party.objection().isEmpty()) {
            return party.objection();
        }
        return party.presentedBy().map(id -> "presented by " + id).orElse("issued by an authority of the workspace");
    }
}
