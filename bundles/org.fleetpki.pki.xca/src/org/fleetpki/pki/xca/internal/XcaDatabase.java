// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.xca.internal;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.sqlite.SQLiteConfig;

/**
 * The tables of XCA 2 (schema 4 to 8): what there is has a row in {@code items}; {@code certs}, {@code private_keys} and
 * {@code authority} say more about it, {@code x509super.pkey} has the key of a certificate, {@code revocations} what an
 * authority revoked. Opened for reading alone.
 */
final class XcaDatabase implements AutoCloseable {

    /** Longest base64 of a certificate or key that is read. */
    private static final int MAX_TEXT = 1 << 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'");

    private final Connection connection;

    /**
     * An authority whose private key is there.
     *
     * @param item its number in the database
     * @param encryptedKey PKCS #8
     * @param ownPassword whether the key has another password than the database
     */
    record Authority(
            long item, String name, byte[] encryptedKey, boolean ownPassword, Optional<BigInteger> crlNumber) {}

    /** A certificate. @param issuer the item of its issuer; its own for a root, 0 if that is not in the database */
    record Certificate(long item, long issuer, byte[] der) {}

    private XcaDatabase(Connection connection) {
        this.connection = connection;
    }

    static XcaDatabase open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        return new XcaDatabase(config.createConnection("jdbc:sqlite:" + file.toUri()));
    }

    boolean isXca() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select count(*) from sqlite_schema where type = 'table'"
                                + " and name in ('items', 'certs', 'private_keys', 'x509super', 'authority')");
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getInt(1) == 5;
        }
    }

    List<Authority> authorities() throws SQLException {
        List<Authority> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                        select items.id, items.name, private_keys.private, private_keys.ownPass, authority.crlNo
                        from certs
                        join items on items.id = certs.item and items.del = 0
                        join x509super on x509super.item = certs.item
                        join private_keys on private_keys.item = x509super.pkey
                        left join authority on authority.item = certs.item
                        where certs.ca = 1 and length(private_keys.private) between 1 and ?
                        order by items.id""")) {
            query.setInt(1, MAX_TEXT);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long crl = row.getLong(5);
                    found.add(new Authority(
                            row.getLong(1),
                            String.valueOf(row.getString(2)),
                            base64(row.getString(3)),
                            row.getInt(4) != 0,
                            crl > 0 ? Optional.of(BigInteger.valueOf(crl + 1)) : Optional.empty()));
                }
            }
        }
        return found;
    }

    Optional<Certificate> certificate(long item) throws SQLException {
        return certificates("certs.item = ?", item).stream().findFirst();
    }

    /** What an authority issued, itself included if it is a root. */
    List<Certificate> issuedBy(long authority) throws SQLException {
        return certificates("certs.issuer = ?", authority);
    }

    private List<Certificate> certificates(String which, long item) throws SQLException {
        List<Certificate> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select certs.item, certs.issuer, certs.cert from certs join items on items.id = certs.item"
                        + " and items.del = 0 where " + which + " and length(certs.cert) <= ? order by certs.item")) {
            query.setLong(1, item);
            query.setInt(2, MAX_TEXT);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Certificate(row.getLong(1), row.getLong(2), base64(row.getString(3))));
                }
            }
        }
        return found;
    }

    /** @param expiry of certificates that are no longer in the database: not later than their authority's */
    List<RevocationEntry> revokedBy(long authority, Instant expiry) throws SQLException {
        List<RevocationEntry> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select serial, date, invaldate, reasonBit from revocations where caId = ? order by date, serial")) {
            query.setLong(1, authority);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String serial = String.valueOf(row.getString(1));
                    if (!serial.matches("0*[1-9A-Fa-f][0-9A-Fa-f]{0,39}")) {
                        throw new SQLException("a revocation has no serial number");
                    }
                    found.add(new RevocationEntry(
                            new BigInteger(serial, 16),
                            expiry,
                            time(row.getString(2)).orElseThrow(() -> new SQLException("a revocation has no time")),
                            RevocationReason.of(row.getInt(4))
                                    .filter(RevocationReason::isGiven)
                                    .orElse(RevocationReason.UNSPECIFIED),
                            time(row.getString(3))));
                }
            }
        }
        return found;
    }

    private static Optional<Instant> time(String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] base64(String text) throws SQLException {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new SQLException("a value is not base64", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
