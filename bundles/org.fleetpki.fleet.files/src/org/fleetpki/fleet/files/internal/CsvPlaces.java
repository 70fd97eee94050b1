// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** Finds the place of each field of a row, which the CSV reader does not tell. Rows are asked for in order. */
final class CsvPlaces {

    private final String text;
    private final char separator;
    private int index;
    private int line = 1;

    CsvPlaces(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The places of a row's fields. */
    List<Place> of(CsvRecord row) {
        while (line < row.getStartingLineNumber() && index < text.length()) {
            next();
        }
        List<Place> places = new ArrayList<>();
        int lineStart = index;
        places.add(new Place(line, 1));
        boolean atFieldStart = true;
        boolean inQuotedField = false;
        boolean quoted = false;
        while (places.size() < row.getFieldCount() && index < text.length()) {
            char c = text.charAt(index);
            // A quote means something only in a field that begins with one.
            inQuotedField = atFieldStart ? c == '"' : inQuotedField;
            quoted = inQuotedField && (quoted ^ c == '"');
            int before = line;
            next();
            if (line != before) {
                lineStart = index;
            }
            atFieldStart = c == separator && !quoted;
            if (atFieldStart) {
                places.add(new Place(line, index - lineStart + 1));
            }
        }
        return places;
    }

    private void next() {
        char c = text.charAt(index++);
        boolean beforeLineFeed = c == '\r' && index < text.length() && text.charAt(index) == '\n';
        if (c == '\n' || (c == '\r' && !beforeLineFeed)) {
            line++;
        }
    }
}
