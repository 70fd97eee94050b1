// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.time.Instant;

/**
 * A change to a trust store that was made, kept so that it can be taken back, also by a later process.
 *
 * @param id its name: unique, and later ones come later in the order of texts
 * @param run the command that made it; one command may change several stores
 * @param at when
 * @param change what was changed
 */
public record TrustStoreUndo(String id, String run, Instant at, TrustStoreChange change) {}
