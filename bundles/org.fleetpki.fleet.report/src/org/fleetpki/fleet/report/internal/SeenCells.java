// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.pki.api.Fingerprint;

/** The four cells of a row of the HTML report that say what was seen of a device. */
final class SeenCells {

    /** Bytes of a fingerprint that are shown; the whole of it is in the title. */
    private static final int SHOWN_BYTES = 6;

    private static final long DAYS_TO_COUNT_IN_YEARS = 3 * 365;

    private final Observation seen;
    private final Instant now;

    SeenCells(Observation seen, Instant now) {
        this.seen = seen;
        this.now = now;
    }

    /** Whether a reader would see no difference. */
    boolean looksLike(SeenCells other) {
        Markup mine = new Markup();
        Markup others = new Markup();
        write(mine);
        other.write(others);
        return mine.toString().equals(others.toString());
    }

    void write(Markup html) {
        html.open("td", "data-label", "HTTPS").text(seen.https().words());
        if (seen.status() != DeviceStatus.OK) {
            html.element("small", seen.status().words());
        }
        html.close();
        Optional<X509Certificate> leaf = seen.leaf();
        if (leaf.isPresent()) {
            certificate(html, leaf.get());
        } else {
            html.element("td", "no certificate", "class", "none", "colspan", 3, "data-label", "Certificate");
        }
    }

    private void certificate(Markup html, X509Certificate leaf) {
        html.open("td", "data-label", "Certificate")
                .element("bdi", PlainText.of(Facts.issuer(leaf)))
                .close();
        Instant expiry = Facts.expiry(leaf);
        html.open("td", "data-label", "Expires")
                .element("time", Facts.day(expiry), "datetime", expiry)
                .element("small", timeLeft(Facts.daysLeft(leaf, now)))
                .close();
        String all = Fingerprint.of(leaf).withColons();
        html.open("td", "data-label", "SHA-256")
                .element("code", all.substring(0, SHOWN_BYTES * 3 - 1) + "…", "title", all)
                .close();
    }

    private static String timeLeft(long days) {
        if (days < 0) {
            return "expired";
        }
        if (days > DAYS_TO_COUNT_IN_YEARS) {
            return "in " + days / 365 + " years";
        }
        return days == 1 ? "in 1 day" : "in " + days + " days";
    }
}
