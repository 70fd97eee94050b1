// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Journal;

/** The journal: rows are only ever added. */
final class JournalTable implements Journal {

    private final Database database;

    JournalTable(Database database) {
        this.database = database;
    }

    @Override
    public void append(Entry entry) throws FleetException {
        database.write(connection -> {
            long id = insert(connection, entry);
            try (PreparedStatement insert = connection.prepareStatement("insert into journal_data values (?, ?, ?)")) {
                for (Map.Entry<String, String> datum : entry.data().entrySet()) {
                    insert.setLong(1, id);
                    insert.setString(2, datum.getKey());
                    insert.setString(3, datum.getValue());
                    insert.executeUpdate();
                }
            }
            return id;
        });
    }

    private static long insert(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal (plan_id, device_id, step, mark," + " at) values (?, ?, ?, ?, ?) returning id")) {
            insert.setString(1, entry.planId());
            insert.setString(2, entry.deviceId());
            insert.setString(3, entry.step());
            insert.setString(4, entry.mark().name());
            insert.setString(5, Times.text(entry.at()));
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public List<Entry> entries(String planId, String deviceId) throws FleetException {
        return database.read(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select id, step, mark, at from journal where plan_id = ? and device_id = ? order by id")) {
                query.setString(1, planId);
                query.setString(2, deviceId);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        entries.add(new Entry(
                                planId,
                                deviceId,
                                rows.getString(2),
                                Mark.valueOf(rows.getString(3)),
                                data(connection, rows.getLong(1)),
                                Instant.parse(rows.getString(4))));
                    }
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw database.unreadable("a journal entry of device '" + deviceId + "'", e);
            }
            return entries;
        });
    }

    private static Map<String, String> data(Connection connection, long entry) throws SQLException {
        Map<String, String> data = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select key, value from journal_data where entry = ?")) {
            query.setLong(1, entry);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    data.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return data;
    }
}
