// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/** What a profile says: plain values, and how a file becomes them. Nothing here talks to a device. */
package org.fleetpki.device.webform.internal.profile;
