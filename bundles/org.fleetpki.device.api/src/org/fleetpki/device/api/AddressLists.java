// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads lists of addresses: a range on each line, or a table with separators of comma, semicolon or tab (RFC 4180). A
 * first line with {@code address}, {@code host} or {@code ip} in it names the columns; {@code port} may stand in another.
 * Without such a line the first column counts. Blank lines, and lines that begin with {@code #}, are passed over.
 */
public final class AddressLists {

    private static final Set<String> ADDRESS = Set.of("address", "host", "ip", "ip address", "hostname");
    private static final Set<String> PORT = Set.of("port", "https port", "httpsport");

    /** @throws IllegalArgumentException if a line is wrong; its message names the line */
    public static List<AddressRange> parse(String text) {
        List<AddressRange> ranges = new ArrayList<>();
        int address = 0;
        int port = -1;
        boolean first = true;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(content);
            if (first) {
                first = false;
                int named = column(cells, ADDRESS);
                if (named >= 0) {
                    address = named;
                    port = column(cells, PORT);
                    continue;
                }
            }
            ranges.add(range(cells, address, port, number));
        }
        return ranges;
    }

    private static AddressRange range(List<String> cells, int address, int port, int number) {
        try {
            if (address >= cells.size() || cells.get(address).isEmpty()) {
                throw new IllegalArgumentException("there is no address");
            }
            String text = cells.get(address);
            String told = port >= 0 && port < cells.size() ? cells.get(port) : "";
            if (told.isEmpty()) {
                return AddressRange.parse(text);
            }
            boolean bare = text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[");
            return AddressRange.parse((bare ? "[" + text + "]" : text) + ":" + told);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    private static int column(List<String> cells, Set<String> names) {
        for (int i = 0; i < cells.size(); i++) {
            if (names.contains(cells.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private AddressLists() {}
}
