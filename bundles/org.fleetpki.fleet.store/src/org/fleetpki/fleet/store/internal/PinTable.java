// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.HashAlgorithm;

/** The leaf that is pinned for each device. */
final class PinTable {

    private final Database database;

    PinTable(Database database) {
        this.database = database;
    }

    Optional<Fingerprint> of(String deviceId) throws FleetException {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select sha256 from pin where device_id = ?")) {
                query.setString(1, deviceId);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(Fingerprint.sha256(rows.getString(1))) : Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                throw database.unreadable("a pin of device '" + deviceId + "'", e);
            }
        });
    }

    void put(String deviceId, Fingerprint leaf) throws FleetException {
        if (leaf.algorithm() != HashAlgorithm.SHA_256) {
            throw new IllegalArgumentException("only SHA-256 is ever compared for trust");
        }
        database.write(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(
                    "insert into pin values (?, ?) on conflict (device_id) do update set sha256 = excluded.sha256")) {
                upsert.setString(1, deviceId);
                upsert.setString(2, leaf.hex());
                return upsert.executeUpdate();
            }
        });
    }
}
