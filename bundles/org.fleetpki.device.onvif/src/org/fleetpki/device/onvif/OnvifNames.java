// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

/** Namespaces of ONVIF; that of a service is also how {@code GetServices} names it. */
public final class OnvifNames {

    /** The device management service. */
    public static final String DEVICE = "http://www.onvif.org/ver10/device/wsdl";

    /** The Advanced Security service. */
    public static final String ADVANCED_SECURITY = "http://www.onvif.org/ver10/advancedsecurity/wsdl";

    /** Types that services share. */
    public static final String SCHEMA = "http://www.onvif.org/ver10/schema";

    /** Where the device management service is on every device (ONVIF Core specification, section 5.1). */
    public static final String DEVICE_PATH = "/onvif/device_service";

    private OnvifNames() {}
}
