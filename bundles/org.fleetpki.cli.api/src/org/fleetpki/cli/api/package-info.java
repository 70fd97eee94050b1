// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * How a bundle brings a command to the command line: the command itself, the options that all share, the terminal, the
 * exit codes, and the tables that every face of text shows in the same way.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.cli.api;
