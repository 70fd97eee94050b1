// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

/** The database is not one that this program may write. Its message is a phrase for a person. */
final class SchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    SchemaException(String detail) {
        super(detail);
    }
}
