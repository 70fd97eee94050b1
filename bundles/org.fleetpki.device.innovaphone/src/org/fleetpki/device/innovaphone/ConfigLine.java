// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

/**
 * A line of a device's configuration, as update scripts have them.
 *
 * <p>Source: innovaphone, PHP update server, and wiki, "Reference: Concept Update Server".
 */
public sealed interface ConfigLine permits ModuleCommand, Variable.Read, Variable.Create, Variable.Delete {

    /** The line, without its end. */
    String text();
}
