// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;

/** Brings a database to the newest schema: forward only, one transaction for each step, backed up first. */
final class Schema {

    private final List<Migration> migrations;
    private final InstantSource clock;

    Schema(List<Migration> migrations, InstantSource clock) {
        this.migrations = List.copyOf(migrations);
        this.clock = clock;
    }

    /**
     * Tell whether the database is ours and not of a newer program. Writes nothing.
     *
     * @return the version of its schema, 0 for an empty database
     */
    int check(Connection connection) throws SQLException, SchemaException {
        boolean ours = hasTable(connection, "schema_migration");
        if (!ours && hasAnyTable(connection)) {
            // Another process may have made it between the two questions.
            ours = hasTable(connection, "schema_migration");
            if (!ours) {
                throw new SchemaException("this is a database of another program; move it away or take another folder");
            }
        }
        if (!ours) {
            return 0;
        }
        int version = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select version, checksum from schema_migration order by version")) {
            while (rows.next()) {
                version = rows.getInt(1);
                if (version <= migrations.size()
                        && !migrations.get(version - 1).checksum().equals(rows.getString(2))) {
                    throw new SchemaException("step " + version + " of its schema was made by another edition of"
                            + " FleetPKI; open it with the program that made it");
                }
            }
        }
        if (version > migrations.size()) {
            throw new SchemaException("its schema has version " + version + " and this program knows versions up to "
                    + migrations.size() + "; open it with the newer FleetPKI that wrote it");
        }
        return version;
    }

    /** Run what is missing. Another process may do the same at the same time. */
    void migrate(Connection connection, Path database) throws SQLException, SchemaException {
        int found = check(connection);
        if (found > 0 && found < migrations.size()) {
            backUp(connection, database.resolveSibling(database.getFileName() + ".v" + found));
        }
        for (int version = found + 1; version <= migrations.size(); version++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("begin immediate");
                try {
                    // Under the lock: another process may have taken this step in the meantime.
                    if (check(connection) < version) {
                        run(connection, migrations.get(version - 1));
                    }
                    statement.executeUpdate("commit");
                } catch (SQLException | SchemaException e) {
                    Database.rollBack(connection, e);
                    throw e;
                }
            }
        }
    }

    private void run(Connection connection, Migration migration) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table if not exists schema_migration (version integer primary key,"
                    + " name text not null, checksum text not null, applied_at text not null) strict");
            statement.executeUpdate(migration.sql());
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into schema_migration values (?, ?, ?, ?)")) {
            insert.setInt(1, migration.version());
            insert.setString(2, migration.name());
            insert.setString(3, migration.checksum());
            insert.setString(4, Times.text(clock.instant()));
            insert.executeUpdate();
        }
    }

    /** A copy that is whole even while others write. An earlier copy of the same version is kept. */
    private static void backUp(Connection connection, Path copy) throws SQLException {
        if (copy.toFile().exists()) {
            return;
        }
        try (PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.executeUpdate();
        }
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from sqlite_schema where type = 'table' and name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean hasAnyTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from sqlite_schema limit 1")) {
            return rows.next();
        }
    }
}
