// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates that break the rules of {@link org.fleetpki.pki.lint.internal.rfc.time.TimeRules}, each one of them. */
final class BrokenTimeRules {

    static final List<Broken> ALL = List.of(
            Broken.by(
                    "validity-order",
                    CertificateForge.server()
                            .validity(
                                    Der.time(CertificateForge.BEGIN),
                                    Der.time(CertificateForge.BEGIN.minusSeconds(1)))),
            Broken.by(
                    "utc-time-without-seconds",
                    CertificateForge.server()
                            .validity(Bytes.text(23, "2611010000Z"), Der.time(CertificateForge.BEGIN.plusSeconds(9)))),
            Broken.by(
                    "utc-time-not-zulu",
                    CertificateForge.server()
                            .validity(
                                    Bytes.text(23, "261101000000+0100"),
                                    Der.time(CertificateForge.BEGIN.plusSeconds(9)))),
            Broken.by(
                    "generalized-time-without-seconds",
                    CertificateForge.server()
                            .validity(Der.time(CertificateForge.BEGIN), Bytes.text(24, "205101010000Z"))),
            Broken.by(
                    "generalized-time-with-fraction",
                    CertificateForge.server()
                            .validity(Der.time(CertificateForge.BEGIN), Bytes.text(24, "20510101000000.5Z"))),
            Broken.by(
                    "generalized-time-not-zulu",
                    CertificateForge.server()
                            .validity(Der.time(CertificateForge.BEGIN), Bytes.text(24, "20510101000000"))),
            Broken.by(
                    "generalized-time-before-2050",
                    CertificateForge.server()
                            .validity(Der.time(CertificateForge.BEGIN), Bytes.text(24, "20271101000000Z"))),
            Broken.by(
                    "expiration-odd-for-never",
                    CertificateForge.server()
                            .validity(Der.time(CertificateForge.BEGIN), Bytes.text(24, "99991231000000Z"))));

    private BrokenTimeRules() {}
}
