// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;

/**
 * How many devices of which family, such as {@code axis:60,onvif:20}; the numbers are shares, and sum up to anything.
 *
 * @param shares by family, in the order given
 */
record SimulatedMix(Map<String, Integer> shares) {

    private static final Pattern PART = Pattern.compile("([a-z0-9-]+)(?::([0-9]{1,6}))?");

    /**
     * Read it; a family without a number has the share 1.
     *
     * @throws CliException {@link ExitCodes#SPEC_INVALID} with what would be right
     */
    static SimulatedMix parse(String text) throws CliException {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            int share = matcher.matches() && matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : 1;
            if (!matcher.matches() || share == 0 || shares.put(matcher.group(1), share) != null) {
                throw new CliException(
                        ExitCodes.SPEC_INVALID,
                        "--mix takes families with their shares, each once, such as axis:60,onvif:20; '" + part
                                + "' is none.");
            }
        }
        return new SimulatedMix(shares);
    }

    /** The family of each of so many devices, spread evenly: after any number of them the shares are kept as far as can be. */
    List<String> families(int devices) {
        int whole = shares.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> given = new LinkedHashMap<>();
        List<String> families = new ArrayList<>(devices);
        for (int i = 1; i <= devices; i++) {
            String next = "";
            double furthest = Double.NEGATIVE_INFINITY;
            for (Map.Entry<String, Integer> share : shares.entrySet()) {
                double behind = (double) share.getValue() * i / whole - given.getOrDefault(share.getKey(), 0);
                if (behind > furthest) {
                    furthest = behind;
                    next = share.getKey();
                }
            }
            given.merge(next, 1, Integer::sum);
            families.add(next);
        }
        return families;
    }
}
