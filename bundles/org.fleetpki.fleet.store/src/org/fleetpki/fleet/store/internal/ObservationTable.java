// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;

/** Every observation ever made, and which one is the newest of its device. */
final class ObservationTable {

    private static final String COLUMNS = "o.id, o.device_id, o.host, o.at, o.family, o.vendor, o.model, o.serial,"
            + " o.firmware, o.status, o.https, o.problem, o.mode, o.trusted, o.clock_offset, o.digest";

    private final Database database;

    ObservationTable(Database database) {
        this.database = database;
    }

    /** Keep one as the newest of its device. */
    void save(Observation observation) throws FleetException {
        database.write(connection -> {
            long id = insert(connection, observation);
            try (PreparedStatement upsert = connection.prepareStatement("insert into newest_observation values (?, ?)"
                    + " on conflict (device_id) do update set observation = excluded.observation")) {
                upsert.setString(1, observation.deviceId());
                upsert.setLong(2, id);
                return upsert.executeUpdate();
            }
        });
    }

    /** The newest of each device, by device id. */
    List<Observation> newest() throws FleetException {
        return database.read(connection -> List.copyOf(select(
                        connection,
                        "newest_observation n join observation o on o.id = n.observation",
                        "order by n.device_id",
                        statement -> {})
                .values()));
    }

    /** The row of an observation that was saved before, or else a new one that does not become the newest. */
    long idOf(Connection connection, Observation observation) throws SQLException, FleetException {
        Map<Long, Observation> alike =
                select(connection, "observation o", "where o.device_id = ? and o.at = ? order by o.id", statement -> {
                    statement.setString(1, observation.deviceId());
                    statement.setString(2, Times.text(observation.at()));
                });
        for (Map.Entry<Long, Observation> row : alike.entrySet()) {
            if (row.getValue().equals(observation)) {
                return row.getKey();
            }
        }
        return insert(connection, observation);
    }

    /** The observations that the results of a run refer to, by row. */
    Map<Long, Observation> ofRun(Connection connection, long run) throws SQLException, FleetException {
        return select(
                connection,
                "observation o",
                "where o.id in (select before from run_result where run = ?"
                        + " union select after from run_result where run = ?) order by o.id",
                statement -> {
                    statement.setLong(1, run);
                    statement.setLong(2, run);
                });
    }

    private static long insert(Connection connection, Observation observation) throws SQLException {
        long id;
        try (PreparedStatement insert = connection.prepareStatement("insert into observation (device_id, host, at,"
                + " family, vendor, model, serial, firmware, status, https, problem, mode, trusted, clock_offset,"
                + " digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")) {
            insert.setString(1, observation.deviceId());
            insert.setString(2, observation.host());
            insert.setString(3, Times.text(observation.at()));
            insert.setString(4, observation.family());
            insert.setString(5, observation.facts().vendor());
            insert.setString(6, observation.facts().model());
            insert.setString(7, observation.facts().serial());
            insert.setString(8, observation.facts().firmware());
            insert.setString(9, observation.status().name());
            insert.setString(10, observation.https().name());
            insert.setString(11, observation.problem());
            insert.setString(12, observation.mode().map(HttpsMode::id).orElse(null));
            insert.setInt(13, observation.trusted() ? 1 : 0);
            insert.setString(
                    14, observation.clockOffset().map(Duration::toString).orElse(null));
            insert.setString(15, observation.digest());
            try (ResultSet rows = insert.executeQuery()) {
                rows.next();
                id = rows.getLong(1);
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into observation_certificate values (?, ?, ?)")) {
            int position = 0;
            for (X509Certificate certificate : observation.served()) {
                insert.setLong(1, id);
                insert.setInt(2, position++);
                insert.setString(3, CertificateTable.put(connection, certificate));
                insert.executeUpdate();
            }
        }
        return id;
    }

    /** Fills in the parameters of a query. */
    private interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    private Map<Long, Observation> select(
            Connection connection, String from, String restAndOrder, Parameters parameters)
            throws SQLException, FleetException {
        Map<Long, List<X509Certificate>> chains = chains(connection, from, restAndOrder, parameters);
        Map<Long, Observation> result = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from " + from + " " + restAndOrder)) {
            parameters.on(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    long id = rows.getLong(1);
                    result.put(id, read(rows, chains.getOrDefault(id, List.of())));
                }
            }
        }
        return result;
    }

    private Map<Long, List<X509Certificate>> chains(
            Connection connection, String from, String restAndOrder, Parameters parameters)
            throws SQLException, FleetException {
        Map<Long, List<X509Certificate>> chains = new HashMap<>();
        Map<String, X509Certificate> parsed = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select c.observation, c.sha256, k.der"
                + " from observation_certificate c join certificate k on k.sha256 = c.sha256"
                + " where c.observation in (select o.id from " + from + " " + restAndOrder
                + ") order by c.observation, c.position")) {
            parameters.on(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String sha256 = rows.getString(2);
                    X509Certificate certificate = parsed.get(sha256);
                    if (certificate == null) {
                        certificate = CertificateTable.parse(rows.getBytes(3));
                        parsed.put(sha256, certificate);
                    }
                    chains.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                            .add(certificate);
                }
            }
        } catch (CertificateException e) {
            throw database.unreadable("a certificate", e);
        }
        return chains;
    }

    private Observation read(ResultSet row, List<X509Certificate> served) throws SQLException, FleetException {
        try {
            return new Observation(
                    row.getString(2),
                    row.getString(3),
                    Instant.parse(row.getString(4)),
                    row.getString(5),
                    new DeviceFacts(row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                    DeviceStatus.valueOf(row.getString(10)),
                    HttpsStatus.valueOf(row.getString(11)),
                    row.getString(12),
                    Optional.ofNullable(row.getString(13)).map(HttpsMode::parse),
                    served,
                    row.getInt(14) != 0,
                    Optional.ofNullable(row.getString(15)).map(Duration::parse),
                    row.getString(16));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw database.unreadable("an observation of device '" + row.getString(2) + "'", e);
        }
    }
}
