// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/** What a profile says, done: requests filled in and sent, answers judged, and the capabilities made of them. */
package org.fleetpki.device.webform.internal.run;
