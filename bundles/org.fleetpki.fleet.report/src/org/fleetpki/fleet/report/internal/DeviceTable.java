// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.RunReport;

/**
 * The table of devices in the HTML report: how each came out, and what was seen of it before and after, one below the
 * other. Devices that need somebody come first.
 */
final class DeviceTable {

    private static final List<String> HEADER =
            List.of("Result", "Device", "", "HTTPS", "Certificate", "Expires", "SHA-256");

    /** The order in which groups matter to a reader. */
    private static final List<OutcomeGroup> ORDER =
            List.of(OutcomeGroup.UNKNOWN, OutcomeGroup.FAILED, OutcomeGroup.LEFT, OutcomeGroup.GOOD);

    static void write(Markup html, RunReport report) {
        html.open("section", "class", "devices", "aria-label", "Devices").open("table");
        html.element("caption", report.isSuccess() ? "Devices" : "Devices, those that need attention first");
        html.open("thead").open("tr");
        HEADER.forEach(name -> html.element("th", name, "scope", "col"));
        html.close().close().line();
        report.results().stream()
                .sorted(Comparator.comparing(result -> ORDER.indexOf(OutcomeGroup.of(result))))
                .forEach(result -> device(html, result, report.endedAt()));
        html.close().close().line();
    }

    private static void device(Markup html, DeviceResult result, Instant now) {
        html.open("tbody", "class", OutcomeGroup.of(result).name().toLowerCase(Locale.ROOT));
        Optional<SeenCells> before = result.before().map(seen -> new SeenCells(seen, now));
        Optional<SeenCells> after = result.after().map(seen -> new SeenCells(seen, now));
        boolean changed =
                before.isPresent() && !(after.isPresent() && before.get().looksLike(after.get()));
        html.open("tr");
        result(html, result, changed);
        identity(html, result, changed);
        if (changed) {
            seen(html, "before", before);
            html.close().open("tr", "class", "after");
            seen(html, "after", after);
        } else {
            seen(html, before.isPresent() ? "unchanged" : after.isPresent() ? "seen" : "", after);
        }
        html.close().close().line();
    }

    private static void result(Markup html, DeviceResult result, boolean twoRows) {
        html.open("td", "class", "result", "rowspan", twoRows ? 2 : 1);
        html.open("span", "class", "outcome")
                .element("span", OutcomeGroup.of(result).sign(), "class", "sign", "aria-hidden", "true")
                .text(result.outcome().words())
                .close();
        if (!result.description().isEmpty()) {
            html.open("p").element("bdi", PlainText.of(result.description())).close();
        }
        html.close();
    }

    private static void identity(Markup html, DeviceResult result, boolean twoRows) {
        html.open("td", "class", "device", "rowspan", twoRows ? 2 : 1);
        html.open("b").element("bdi", PlainText.of(result.deviceId())).close();
        html.open("span", "class", "host")
                .element("bdi", PlainText.of(result.host()))
                .close();
        Optional<Observation> seen = result.after().or(result::before);
        for (String about : List.of(result.site(), seen.map(Facts::model).orElse(""))) {
            if (!about.isBlank()) {
                html.open("small").element("bdi", PlainText.of(about)).close();
            }
        }
        html.close();
    }

    private static void seen(Markup html, String label, Optional<SeenCells> cells) {
        html.element("th", label, "scope", "row", "class", "when");
        if (cells.isPresent()) {
            cells.get().write(html);
        } else {
            html.element("td", "not seen", "class", "none", "colspan", 4);
        }
    }

    private DeviceTable() {}
}
