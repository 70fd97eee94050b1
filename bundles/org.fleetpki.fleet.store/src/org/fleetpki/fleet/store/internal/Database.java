// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.fleet.api.FleetException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * One SQLite file: one connection that writes and one that reads, each used by one thread at a time.
 *
 * <p>Write-ahead log with {@code synchronous=FULL}: a commit is on disk before it returns. The locks are not
 * interruptible and SQLite's calls are native, so that an interrupted thread finishes its statement like any other.
 */
final class Database implements AutoCloseable {

    /** How long SQLite waits for another process that writes; such transactions take milliseconds. */
    private static final int BUSY_MILLISECONDS = 20_000;

    private final StoreFailures failures;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ReentrantLock reading = new ReentrantLock(true);
    private boolean closed;

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, FleetException;
    }

    private Database(StoreFailures failures, Connection writer, Connection reader) {
        this.failures = failures;
        this.writer = writer;
        this.reader = reader;
    }

    @SuppressWarnings("resource") // Both connections are closed with the database.
    static Database open(Path file, Schema schema) throws FleetException {
        StoreFailures failures = new StoreFailures(file);
        createFolder(file, failures);
        Connection writer = null;
        try {
            writer = connect(file);
            // Before anything else: a newer database, or one that is not ours, is left exactly as it is.
            schema.check(writer);
            useWriteAheadLog(writer);
            set(writer, "pragma synchronous = full");
            // On macOS fsync alone does not reach the platter; elsewhere these two do nothing.
            set(writer, "pragma fullfsync = on");
            set(writer, "pragma checkpoint_fullfsync = on");
            set(writer, "pragma foreign_keys = on");
            schema.migrate(writer, file);
            Connection reader = connect(file);
            set(reader, "pragma query_only = on");
            return new Database(failures, writer, reader);
        } catch (SQLException e) {
            close(writer);
            throw failures.of(e);
        } catch (SchemaException e) {
            close(writer);
            throw failures.of(e.getMessage(), e);
        }
    }

    private static void createFolder(Path file, StoreFailures failures) throws FleetException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw failures.of("the folder cannot be made; this user needs write access to the one above it", e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        // As a URI, because the driver takes what follows a question mark in a plain path for options.
        return config.createConnection("jdbc:sqlite:" + file.toUri());
    }

    /** Two processes that make the same database at once: SQLite does not wait for the other one here. */
    private static void useWriteAheadLog(Connection connection) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                set(connection, "pragma journal_mode = wal");
                return;
            } catch (SQLException e) {
                boolean busy = (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
                if (!busy || System.nanoTime() - start > BUSY_MILLISECONDS * 1_000_000L) {
                    throw e;
                }
                LockSupport.parkNanos(2_000_000L);
            }
        }
    }

    /** Run in one transaction, which is on disk when this returns, or leave everything as it was. */
    <T> T write(Work<T> work) throws FleetException {
        writing.lock();
        try {
            requireOpen();
            set(writer, "begin immediate");
            T result = work.on(writer);
            set(writer, "commit");
            return result;
        } catch (SQLException e) {
            rollBack(writer, e);
            throw failures.of(e);
        } catch (FleetException | RuntimeException | Error e) {
            rollBack(writer, e);
            throw e;
        } finally {
            writing.unlock();
        }
    }

    /** Read a state that stays the same for the whole work, whatever others write meanwhile. */
    <T> T read(Work<T> work) throws FleetException {
        reading.lock();
        try {
            requireOpen();
            set(reader, "begin");
            try {
                return work.on(reader);
            } finally {
                rollBack(reader, null);
            }
        } catch (SQLException e) {
            throw failures.of(e);
        } finally {
            reading.unlock();
        }
    }

    /** A stored value that no version of this program writes. */
    FleetException unreadable(String what, Throwable cause) {
        return failures.of("the database holds " + what + " that cannot be read; restore a backup", cause);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store was already closed");
        }
    }

    /** @param reason gets what else goes wrong; may be null */
    static void rollBack(Connection connection, Throwable reason) {
        try {
            // SQLite has already rolled back by itself after some errors, such as a full disk.
            set(connection, "rollback");
        } catch (SQLException e) {
            if (reason != null) {
                reason.addSuppressed(e);
            }
        }
    }

    static void set(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                System.getLogger(Database.class.getName())
                        .log(System.Logger.Level.WARNING, "A database was not closed in order; nothing is lost", e);
            }
        }
    }

    @Override
    public void close() {
        writing.lock();
        reading.lock();
        try {
            if (!closed) {
                closed = true;
                close(reader);
                close(writer);
            }
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
