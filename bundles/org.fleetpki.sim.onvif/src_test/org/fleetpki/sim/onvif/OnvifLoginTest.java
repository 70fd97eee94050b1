// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is let in, and by whose clock. */
class OnvifLoginTest {

    private static final String NAME = "GetDeviceInformation";

    private static Nvt.Answer token(Nvt nvt, String token) throws IOException, InterruptedException {
        return nvt.token(token, NAME, Nvt.TDS, "");
    }

    private static String now(Duration ahead) {
        return Instant.now().plus(ahead).toString();
    }

    @Test
    void aTokenIsTakenOnce() throws Exception {
        try (Nvt nvt = Nvt.on("TOKEN-1", "127.20.42.1")) {
            assertEquals("NotAuthorized", nvt.anonymous(NAME, Nvt.TDS, "").fault());
            assertEquals("NotAuthorized", nvt.tds(NAME, "").fault(), "this model does not know Digest");
            String token = Nvt.token("admin", "pass-cam", now(Duration.ZERO));
            assertEquals("TOKEN-1", token(nvt, token).ok().text("Model"));
            assertEquals("NotAuthorized", token(nvt, token).fault());
            assertEquals(2, nvt.device.logins());
            assertEquals(1, nvt.device.refusedLogins());
            String zone = now(Duration.ZERO).replace("Z", "+00:00");
            token(nvt, Nvt.token("admin", "pass-cam", zone)).ok();
            String wrong = Nvt.token("admin", "guess", now(Duration.ZERO));
            assertEquals("NotAuthorized", token(nvt, wrong).fault());
            String local = now(Duration.ZERO).replace("Z", "");
            assertEquals(
                    "NotAuthorized",
                    token(nvt, Nvt.token("admin", "pass-cam", local)).fault());
        }
    }

    @Test
    void theDevicesOwnClockJudgesTokens() throws Exception {
        try (Nvt nvt = Nvt.on("BOTH-1", "127.20.42.1")) {
            nvt.device.faults().clockAhead(Duration.ofHours(2));
            String ours = Nvt.token("admin", "pass-cam", now(Duration.ZERO));
            assertEquals("NotAuthorized", token(nvt, ours).fault());
            token(nvt, Nvt.token("admin", "pass-cam", now(Duration.ofHours(2)))).ok();
            nvt.tds(NAME, "").ok();

            nvt.tds("SetSystemDateAndTime", "<DateTimeType>NTP</DateTimeType><DaylightSavings>false</DaylightSavings>")
                    .ok();
            token(nvt, Nvt.token("admin", "pass-cam", now(Duration.ZERO))).ok();
            assertEquals("NTP", nvt.device.state().get("time"));
        }
    }

    @Test
    void theTimeIsToldToEveryone() throws Exception {
        try (Nvt nvt = Nvt.on("", "127.20.42.1")) {
            Nvt.Answer time = nvt.anonymous("GetSystemDateAndTime", Nvt.TDS, "").ok();
            assertEquals("Manual", time.text("DateTimeType"));
            assertEquals("UTC0", time.text("TZ"));
            Nvt.Answer refused = nvt.anonymous(NAME, Nvt.TDS, "");
            assertEquals(401, refused.status());
            assertTrue(refused.type().startsWith("text/html"), refused.type());
            assertEquals(0, nvt.device.logins());
            String set = "<DateTimeType>Manual</DateTimeType><DaylightSavings>false</DaylightSavings><UTCDateTime>"
                    + "<tt:Time><tt:Hour>11</tt:Hour><tt:Minute>%s</tt:Minute><tt:Second>0</tt:Second></tt:Time>"
                    + "<tt:Date><tt:Year>2031</tt:Year><tt:Month>2</tt:Month><tt:Day>3</tt:Day></tt:Date>"
                    + "</UTCDateTime>";
            assertEquals(
                    "InvalidDateTime",
                    nvt.tds("SetSystemDateAndTime", set.formatted("61")).fault());
            nvt.tds("SetSystemDateAndTime", set.formatted("12")).ok();
            assertEquals(
                    "2031", nvt.anonymous("GetSystemDateAndTime", Nvt.TDS, "").text("Year"));
        }
    }

    @Test
    void aLockedAccountRefusesTheRightToken() throws Exception {
        try (Nvt nvt = Nvt.on("TOKEN-1", "127.20.42.1")) {
            nvt.device.faults().lockOut(1);
            token(nvt, Nvt.token("admin", "guess", now(Duration.ZERO))).fault();
            assertEquals(
                    "NotAuthorized",
                    token(nvt, Nvt.token("admin", "pass-cam", now(Duration.ZERO)))
                            .fault());
            assertEquals(1, nvt.device.refusedLogins());
        }
    }
}
