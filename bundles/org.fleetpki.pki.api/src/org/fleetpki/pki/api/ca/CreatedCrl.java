// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A revocation list in the folder of its authority.
 *
 * @param created whether it was made just now; else the one that was there is still good
 * @param number which list it is, counted over full ones and deltas
 * @param thisUpdate when it was made
 * @param nextUpdate when the next one comes at the latest
 * @param entries how many certificates are in it
 * @param pem the file in PEM
 * @param der the file in DER
 */
public record CreatedCrl(
        boolean created, BigInteger number, Instant thisUpdate, Instant nextUpdate, long entries, Path pem, Path der) {}
