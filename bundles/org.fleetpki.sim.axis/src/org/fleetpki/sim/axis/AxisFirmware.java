// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A firmware version, and what comes with it.
 *
 * @param text as the device writes it
 * @param numbers the same in numbers
 * @param line the line of products that it is for
 */
record AxisFirmware(String text, List<Integer> numbers, AxisModel.Line line) {

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){1,5}");

    /** The REST interface for certificates. */
    enum CertificateApi {
        NONE,
        BETA,
        RELEASED;

        /** Up to AXIS OS 11.10, PUT is used where PATCH and POST are used today. */
        String set() {
            return this == BETA ? "PUT" : "PATCH";
        }

        /** The method that triggers an action. */
        String trigger() {
            return this == BETA ? "PUT" : "POST";
        }

        /** The last part of the interface's path. */
        String version() {
            return this == BETA ? "v1beta" : "v1";
        }
    }

    static AxisFirmware parse(String text, AxisModel.Line line) throws IOException {
        if (!VERSION.matcher(text).matches()) {
            throw new IOException("'" + text + "' is no AXIS firmware version, such as 12.2.62");
        }
        return new AxisFirmware(
                text, Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList(), line);
    }

    private boolean atLeast(int major, int minor) {
        int first = numbers.get(0);
        return first > major || first == major && numbers.get(1) >= minor;
    }

    CertificateApi certificateApi() {
        return atLeast(11, 11) ? CertificateApi.RELEASED : atLeast(11, 6) ? CertificateApi.BETA : CertificateApi.NONE;
    }

    boolean hasBasicDeviceInfo() {
        return atLeast(8, 40);
    }

    boolean hasNtp() {
        return atLeast(9, 10);
    }

    boolean hasTime() {
        return atLeast(9, 30);
    }

    /**
     * Certificate management, and with it the web server's configuration, came with 5.70, or 1.25 in access control and
     * audio products; the switches T85 have none.
     */
    boolean hasWebServerService() {
        return switch (line) {
            case VIDEO -> atLeast(5, 70);
            case ACCESS_CONTROL_AND_AUDIO -> atLeast(1, 25);
            case SWITCH -> false;
        };
    }

    /** Whether each group of users has a connection policy of its own. */
    boolean hasGroupPolicies() {
        return hasWebServerService() && !atLeast(7, 10);
    }

    /** Whether {@code param.cgi} sets HTTPS; nobody documents how long it did. */
    boolean setsHttpsByParameter() {
        return hasWebServerService() && certificateApi() == CertificateApi.NONE;
    }

    boolean hasNetworkSettings() {
        return atLeast(9, 40);
    }

    /** Whether HTTPS is on when the device leaves the factory, with a certificate signed by itself. */
    boolean httpsFromFactory() {
        return atLeast(7, 20);
    }
}
