// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.CertificateInfo.RejectedChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateInfoReaderTest {

    private static final String DATES = "not_before='2020-01-01T00:00:00Z' not_after='2040-01-01T00:00:00Z'";
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");

    private final CertificateInfoReader reader = new CertificateInfoReader(Profile.delivered());

    @Test
    void readsWhatIsPublic() throws Exception {
        CertificateInfo info = read("<info><servercert><certificate subject_cn='IP411-01-02-03'"
                + " issuer_cn='innovaphone Device Certification Authority 2' " + DATES + "/></servercert>"
                + "<requests><request subject_cn='pbx1'/></requests><busy/><request-error>bad&#10;chain.</request-error>"
                + "<novelty/></info>");
        assertEquals(
                List.of(new ListedCertificate(
                        "0", "IP411-01-02-03", "innovaphone Device Certification Authority 2", FROM, TO)),
                info.chain(RequestForm.DEVICE));
        assertEquals(Set.of("device"), info.requests());
        assertEquals(Set.of("device"), info.busy());
        assertEquals(Optional.of("bad chain"), info.error("device"));
        assertEquals(Optional.empty(), info.error("example.com"));
    }

    @Test
    void readsWhatTheProfileNames() throws Exception {
        CertificateInfo info = read("<info><appcert name='example.com'><certificate " + DATES + "/></appcert>"
                + "<requests><request target='example.com'/></requests><busy target='example.org'/>"
                + "<request-error target='example.net'/><trusted><certificate id='7' " + DATES + "/></trusted>"
                + "<rejected><chain id='3' reason='Unknown CA' at='2026-11-30 12:00:00'><certificate " + DATES
                + "/><certificate " + DATES + "/></chain><chain/></rejected></info>");
        assertEquals(Set.of("example.com"), info.chains().keySet());
        assertEquals(List.of(), info.chain(RequestForm.DEVICE));
        assertEquals(Set.of("example.com"), info.requests());
        assertEquals(Set.of("example.org"), info.busy());
        assertEquals(Map.of("example.net", "it gives no reason"), info.errors());
        assertEquals("7", info.trusted().getFirst().id());
        assertEquals(
                List.of(
                        new RejectedChain("3", 2, "Unknown CA", Optional.of(Instant.parse("2026-11-30T12:00:00Z"))),
                        new RejectedChain("1", 0, "", Optional.empty())),
                info.rejected());
    }

    @Test
    void findsTheStateInAnEnvelope() throws Exception {
        assertEquals(
                Set.of("device"),
                read("<certificates><info><busy/></info></certificates>").busy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<info>",
                "<other/>",
                "<!DOCTYPE x [<!ENTITY a 'b'>]><info>&a;</info>",
                "<info><servercert><certificate subject_cn='a'/></servercert></info>",
                "<info><servercert><certificate not_before='soon' not_after='later'/></servercert></info>"
            })
    void refusesEverythingElse(String xml) {
        DeviceException e = assertThrows(DeviceException.class, () -> read(xml));
        assertInstanceOf(Failure.Unexpected.class, e.failure());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:13:14Z,2026-11-30T12:13:14Z",
        "2026-11-30T12:13:14.000Z,2026-11-30T12:13:14Z",
        "2026-11-30 12:13:14,2026-11-30T12:13:14Z",
        "2026-11-30 12:13 UTC,2026-11-30T12:13:00Z",
        "2026-11-30,2026-11-30T00:00:00Z",
        "30.11.2026 12:13:14,2026-11-30T12:13:14Z",
        "30.11.2026,2026-11-30T00:00:00Z",
        "30 Nov 2026 12:13:14 GMT,2026-11-30T12:13:14Z"
    })
    void readsTheFormsOfADate(String text, Instant expected) throws Exception {
        assertEquals(expected, DeviceDate.parse(text));
    }

    private CertificateInfo read(String xml) throws DeviceException {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
