// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

/**
 * A service at its place.
 *
 * @param transport brings messages to it
 * @param path where it is
 * @param namespace its own
 * @param prefix the usual one for it, to be read by people
 */
record OnvifService(OnvifTransport transport, String path, String namespace, String prefix) {

    static OnvifService device(OnvifTransport transport, String path) {
        return new OnvifService(transport, path, OnvifNames.DEVICE, "tds");
    }

    static OnvifService advancedSecurity(OnvifTransport transport, String path) {
        return new OnvifService(transport, path, OnvifNames.ADVANCED_SECURITY, "tas");
    }

    /**
     * Begin a call.
     *
     * @param task what is asked for, to follow "The device refused to"
     */
    OnvifCall call(String operation, String task) {
        return new OnvifCall(this, operation, task);
    }
}
