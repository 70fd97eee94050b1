// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A simulated device of a workspace.
 *
 * @param id its name in the fleet
 * @param family the family of its simulator
 * @param model the product number; empty for the family's usual one
 * @param firmware the version; empty for the family's usual one
 * @param host the loopback address it listens on
 * @param hostName its DNS name
 * @param httpPort the port of plain HTTP
 * @param httpsPort the port of HTTPS
 */
record SimulationRow(
        String id,
        String family,
        String model,
        String firmware,
        String host,
        String hostName,
        int httpPort,
        int httpsPort) {

    /** The first line of {@code simulation.csv}. */
    static final String HEADER = "id,family,model,firmware,host,hostName,httpPort,httpsPort";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    SimulationRow {
        require(ID.matcher(id).matches(), "'" + id + "' is no name of letters, digits and hyphens");
        require(LOOPBACK.matcher(host).matches(), "'" + host + "' is no loopback address such as 127.10.0.11");
        require(isPort(httpPort) && isPort(httpsPort), "a port lies between 1 and 65535");
    }

    /**
     * Read a line.
     *
     * @throws IllegalArgumentException if it is none; its message says what is wrong
     */
    static SimulationRow parse(String line) {
        List<String> cells = List.of(line.strip().split(",", -1));
        int wanted = HEADER.split(",").length;
        require(cells.size() == wanted, "a line has " + wanted + " values (" + HEADER + "), not " + cells.size());
        return new SimulationRow(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                port(cells.get(6)),
                port(cells.get(7)));
    }

    /** The line that {@link #parse} reads. */
    String line() {
        return String.join(
                ",",
                id,
                family,
                model,
                firmware,
                host,
                hostName,
                Integer.toString(httpPort),
                Integer.toString(httpsPort));
    }

    private static int port(String text) {
        require(text.matches("\\d{1,5}"), "'" + text + "' is no port");
        return Integer.parseInt(text);
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65535;
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
