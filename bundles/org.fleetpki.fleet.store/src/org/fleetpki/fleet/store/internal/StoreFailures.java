// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says what SQLite's result codes mean for a person (sqlite.org/rescode.html). */
final class StoreFailures {

    private final Path database;

    StoreFailures(Path database) {
        this.database = database;
    }

    FleetException of(SQLException e) {
        return of(phrase(e), e);
    }

    /** @param cause may be null */
    FleetException of(String detail, Throwable cause) {
        return new FleetException(new FleetFailure.WorkspaceUnusable(database, detail), cause);
    }

    private static String phrase(SQLException e) {
        SQLiteErrorCode code = code(e);
        // The low byte is the primary code; the rest says more than a person needs.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> "the disk is full; free some space, then run the same command again";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "the database cannot be written; this user needs write access to the file and its folder";
            case SQLITE_CANTOPEN ->
                "the database cannot be opened; the folder must exist and this user needs write access to it";
            case SQLITE_NOTADB -> "this file is not a FleetPKI database; move it away or take another folder";
            case SQLITE_CORRUPT ->
                "the database is damaged; keep a copy of it, then restore a backup (sqlite3 can try: .recover)";
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                "another process has been keeping the database locked; let it finish, then run the command again";
            case SQLITE_IOERR ->
                "the disk reports an error (" + code.name() + "); see whether it is full, failing or a network drive";
            default -> "the database reports an error (" + code.name() + ")";
        };
    }

    private static SQLiteErrorCode code(SQLException e) {
        // The driver's own getErrorCode() gives the primary code alone.
        return e instanceof SQLiteException sqlite
                ? sqlite.getResultCode()
                : SQLiteErrorCode.getErrorCode(e.getErrorCode());
    }
}
