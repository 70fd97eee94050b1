// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The calls of ONVIF that are about keys, certificates, time and network, as typed clients: they turn calls into SOAP and
 * answers into records, and decide nothing.
 *
 * <p>Written from the ONVIF Core and Advanced Security specifications and their WSDL, version 26.06. What a device
 * answers is read by the local names of its elements, since devices in the field get namespaces wrong.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.device.onvif;
