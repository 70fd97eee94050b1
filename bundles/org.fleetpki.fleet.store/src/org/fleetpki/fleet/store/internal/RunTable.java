// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;

/** The reports of runs; what was seen before and after is kept as observations. */
final class RunTable {

    private final Database database;
    private final ObservationTable observations;

    RunTable(Database database, ObservationTable observations) {
        this.database = database;
        this.observations = observations;
    }

    void save(RunReport report) throws FleetException {
        database.write(connection -> {
            long run = insert(connection, report);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into run_result values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                int position = 0;
                for (DeviceResult result : report.results()) {
                    insert.setLong(1, run);
                    insert.setInt(2, position++);
                    insert.setString(3, result.deviceId());
                    insert.setString(4, result.host());
                    insert.setString(5, result.site());
                    insert.setString(6, result.outcome().name());
                    insert.setString(7, result.description());
                    refer(insert, 8, connection, result.before());
                    refer(insert, 9, connection, result.after());
                    insert.setString(10, result.took().toString());
                    insert.executeUpdate();
                }
            }
            return run;
        });
    }

    private static long insert(Connection connection, RunReport report) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into run (run_id, verb, plan_id,"
                + " fleet_name, started_at, ended_at) values (?, ?, ?, ?, ?, ?) returning id")) {
            insert.setString(1, report.runId());
            insert.setString(2, report.verb());
            insert.setString(3, report.planId());
            insert.setString(4, report.fleetName());
            insert.setString(5, Times.text(report.startedAt()));
            insert.setString(6, Times.text(report.endedAt()));
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void refer(PreparedStatement insert, int column, Connection connection, Optional<Observation> seen)
            throws SQLException, FleetException {
        if (seen.isPresent()) {
            insert.setLong(column, observations.idOf(connection, seen.get()));
        } else {
            insert.setNull(column, Types.INTEGER);
        }
    }

    /** The last ones, newest first. */
    List<RunReport> newest(int limit) throws FleetException {
        return database.read(connection -> {
            List<RunReport> reports = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select id, run_id, verb, plan_id, fleet_name,"
                    + " started_at, ended_at from run order by id desc limit ?")) {
                query.setInt(1, limit);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reports.add(new RunReport(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                Instant.parse(rows.getString(6)),
                                Instant.parse(rows.getString(7)),
                                results(connection, rows.getLong(1))));
                    }
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw database.unreadable("the report of a run", e);
            }
            return reports;
        });
    }

    private List<DeviceResult> results(Connection connection, long run) throws SQLException, FleetException {
        Map<Long, Observation> seen = observations.ofRun(connection, run);
        List<DeviceResult> results = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select device_id, host, site, outcome, description,"
                + " before, after, took from run_result where run = ? order by position")) {
            query.setLong(1, run);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    // Row 0 does not exist: what getLong makes of null is found in no map.
                    results.add(new DeviceResult(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            Outcome.valueOf(rows.getString(4)),
                            rows.getString(5),
                            Optional.ofNullable(seen.get(rows.getLong(6))),
                            Optional.ofNullable(seen.get(rows.getLong(7))),
                            Duration.parse(rows.getString(8))));
                }
            }
        }
        return results;
    }
}
