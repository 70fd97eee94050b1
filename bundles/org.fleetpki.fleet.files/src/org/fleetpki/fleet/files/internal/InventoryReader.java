// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.fleet.api.SpecProblem;

/**
 * Reads an inventory: a CSV file (RFC 4180) whose header names the columns, in any order, separated by commas or, as
 * spreadsheets of many countries write it, by semicolons.
 */
final class InventoryReader {

    private final Path file;
    private final DeviceReader devices;
    private final DeviceRegister register;
    private final Problems problems;

    InventoryReader(Path file, DeviceReader devices, DeviceRegister register) {
        this.file = file;
        this.devices = devices;
        this.register = register;
        this.problems = new Problems(file);
    }

    List<SpecProblem> problems() {
        return problems.list();
    }

    /** Read all rows into the register. */
    void read() {
        FileText.read(file, problems).ifPresent(this::read);
    }

    private void read(String text) {
        char separator = separator(text);
        CsvPlaces places = new CsvPlaces(text, separator);
        long last = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<InventoryColumn> header = List.of();
            for (CsvRecord row : reader) {
                List<Place> fields = places.of(row);
                last = row.getStartingLineNumber();
                if (!header.isEmpty()) {
                    device(row, fields, header);
                    continue;
                }
                Optional<List<InventoryColumn>> columns = header(row, fields);
                if (columns.isEmpty()) {
                    return;
                }
                header = columns.get();
            }
            if (header.isEmpty()) {
                problems.report(
                        Place.START, "the inventory is empty; its first line names the columns, such as id,host");
            }
        } catch (CsvParseException | UncheckedIOException e) {
            problems.report(
                    new Place((int) last + 1, 1), "the row that begins here is not CSV (RFC 4180); check its quotes");
        } catch (IOException e) {
            problems.report(Place.START, "the file cannot be read: " + FileProblem.phrase(e));
        }
    }

    /** The header decides: no column's name has a comma or semicolon in it. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    private Optional<List<InventoryColumn>> header(CsvRecord row, List<Place> fields) {
        boolean fine = true;
        List<InventoryColumn> columns = new ArrayList<>();
        Set<InventoryColumn> seen = new HashSet<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = row.getField(i).strip();
            Optional<InventoryColumn> column = InventoryColumn.named(name);
            if (column.isEmpty()) {
                problems.report(
                        fields.get(i),
                        "unknown column " + Quote.of(name) + "; " + Suggestion.sentence(name, InventoryColumn.names()));
                fine = false;
            } else if (!seen.add(column.get())) {
                problems.report(fields.get(i), "column '" + name + "' stands here a second time");
                fine = false;
            }
            columns.add(column.orElse(InventoryColumn.ID));
        }
        for (InventoryColumn needed : List.of(InventoryColumn.ID, InventoryColumn.HOST)) {
            if (!seen.contains(needed)) {
                problems.report(fields.getFirst(), "the inventory lacks the column '" + needed.header() + "'");
                fine = false;
            }
        }
        return fine ? Optional.of(columns) : Optional.empty();
    }

    private void device(CsvRecord row, List<Place> fields, List<InventoryColumn> header) {
        Place start = fields.getFirst();
        if (row.getFieldCount() != header.size()) {
            problems.report(
                    start,
                    "this row has " + row.getFieldCount() + " fields and the header has " + header.size()
                            + "; put fields that contain a separator in quotes");
            return;
        }
        InventoryRow table = new InventoryRow(start);
        for (int i = 0; i < header.size(); i++) {
            String text = row.getField(i).strip();
            if (!text.isEmpty()) {
                table.put(header.get(i), text, fields.get(i));
            }
        }
        devices.read(new TableReader(table.value(), "", "this row", problems))
                .ifPresent(device -> register.add(device, file, start, problems));
    }
}
