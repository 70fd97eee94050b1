// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.util.List;
import java.util.Locale;
import org.fleetpki.fleet.api.DeviceResult;

/** A bar whose parts are as long as the groups are large, in inline SVG. Signs and hatching tell them apart in print. */
final class OutcomeBar {

    /** Below this share, in percent, a number does not fit in. */
    private static final double ROOM_FOR_NUMBER = 7;

    static void write(Markup html, List<DeviceResult> results) {
        StringBuilder label = new StringBuilder();
        for (OutcomeGroup group : OutcomeGroup.values()) {
            long count = group.count(results);
            if (count > 0) {
                label.append(label.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(group.words());
            }
        }
        html.open("svg", "class", "bar", "role", "img", "width", "100%", "height", "34", "aria-label", label);
        html.constant(
                "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><rect class=\"stroke\" width=\"2.5\" height=\"7\"/></pattern></defs>");
        double x = 0;
        for (OutcomeGroup group : OutcomeGroup.values()) {
            double share = 100.0 * group.count(results) / Math.max(1, results.size());
            if (share > 0) {
                part(html, group, x, share, group.count(results));
                x += share;
            }
        }
        html.close();
    }

    private static void part(Markup html, OutcomeGroup group, double x, double share, long count) {
        String kind = group.name().toLowerCase(Locale.ROOT);
        html.empty("rect", "class", "part " + kind, "x", percent(x), "width", percent(share), "height", "34");
        if (group == OutcomeGroup.FAILED || group == OutcomeGroup.UNKNOWN) {
            html.empty("rect", "class", "hatched", "x", percent(x), "width", percent(share), "height", "34");
        }
        if (share >= ROOM_FOR_NUMBER) {
            html.element(
                    "text", group.sign() + " " + count, "class", "on-" + kind, "x", percent(x + share / 2), "y", "22");
        }
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }

    private OutcomeBar() {}
}
